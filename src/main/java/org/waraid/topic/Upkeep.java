package org.waraid.topic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Checks the days on which editors looked at topics and have to look again. */
final class Upkeep {
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
