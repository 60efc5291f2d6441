package org.waraid.topic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Checks the days on which editors looked at topics and have to look again. */
final class Upkeep {
  /**
   * How long a source is good when its editor sets nothing. Topics are looked at again far more
   * often, by their 'valid-until'; this tells of articles that everyone has forgotten.
   */
  private static final Period VALID_FOR = Period.ofYears(5);

  private static final Pattern PERIOD =
      Pattern.compile("([1-9][0-9]{0,3}) (day|week|month|year)s?");

  private final Loaded loaded;
  private final LocalDate today;

  Upkeep(Loaded loaded, LocalDate today) {
    this.loaded = loaded;
    this.today = today;
  }

  void check() {
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      Optional<LocalDate> checked = day(topic, "checked-on");
      Optional<LocalDate> valid = day(topic, "valid-until");
      if (checked.isPresent() && checked.get().isAfter(today)) {
        loaded.warn(
            place(topic, "checked-on"),
            "checked-in-future",
            "'checked-on' is in the future: %s".formatted(checked.get()));
      }
      if (checked.isPresent() && valid.isPresent() && valid.get().isBefore(checked.get())) {
        loaded.error(
            place(topic, "valid-until"),
            "dates-reversed",
            "'valid-until' (%s) is before 'checked-on' (%s)".formatted(valid.get(), checked.get()));
      } else if (valid.isPresent() && valid.get().isBefore(today)) {
        loaded.warn(
            place(topic, "valid-until"),
            "out-of-date",
            "this topic was to be looked at again by %s; compare it with its source and set 'checked-on' and 'valid-until' anew"
                .formatted(valid.get()));
      }
    }
    for (Entry source : loaded.entries(Kind.SOURCES)) {
      day(source, "date").ifPresent(date -> age(source, date));
      day(source, "date")
          .filter(date -> date.isAfter(today))
          .ifPresent(
              date ->
                  loaded.error(
                      place(source, "date"),
                      "published-in-future",
                      "a source cannot be published in the future: %s".formatted(date)));
    }
  }

  private void age(Entry source, LocalDate published) {
    Optional<String> own = source.tree().text("valid-for").map(Tree.Text::value);
    Optional<Period> set = own.flatMap(Upkeep::period);
    if (own.isPresent() && set.isEmpty()) {
      return; // The schema has complained.
    }
    if (published.plus(set.orElse(VALID_FOR)).isBefore(today)) {
      loaded.warn(
          place(source, "date"),
          "old-source",
          "this source is of %s and was to be relied on for %s%s; look for a newer one, or set 'valid-for' if it still holds"
              .formatted(
                  published,
                  own.orElse(VALID_FOR.getYears() + " years"),
                  own.isPresent() ? "" : ", as every source without 'valid-for'"));
    }
  }

  /** Days, weeks, months or years. */
  private static Optional<Period> period(String text) {
    Matcher parts = PERIOD.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "day" -> Period.ofDays(count);
          case "week" -> Period.ofWeeks(count);
          case "month" -> Period.ofMonths(count);
          default -> Period.ofYears(count);
        });
  }

  /** The day that a key gives; the schema has complained when it is none. */
  private static Optional<LocalDate> day(Entry entry, String key) {
    try {
      return entry.tree().text(key).map(Tree.Text::value).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Place place(Entry entry, String key) {
    return entry.tree().get(key).map(Tree::place).orElse(entry.tree().place());
  }
}
