package org.waraid.channel.talk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads dates as people write them; never guesses which of two numbers is the month. */
final class DateReader {
  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              "uuuu-M-d",
              "uuuu/M/d",
              "uuuu.M.d",
              "d.M.uuuu",
              "d/M/uuuu",
              "M/d/uuuu",
              "d MMMM uuuu",
              "d MMM uuuu",
              "MMMM d uuuu",
              "MMM d uuuu")
          .map(DateReader::form)
          .toList();

  private final InstantSource clock;

  DateReader(InstantSource clock) {
    this.clock = clock;
  }

  /** The dates that a text may mean: none, one, or two where day and month could be either. */
  List<LocalDate> read(String text) {
    String plain =
        text.strip()
            .replaceAll("(?i)(?<=\\d)(st|nd|rd|th)\\b", "")
            .replaceAll("(?i)\\bof\\b|,|(?<=[a-z])\\.", " ")
            .replaceAll("\\s*([./])\\s*", "$1")
            .replaceAll("\\s+", " ")
            .strip();
    return switch (plain.toLowerCase(Locale.ROOT)) {
      case "today" -> List.of(today());
      case "yesterday" -> List.of(today().minusDays(1));
      default -> written(plain);
    };
  }

  private static List<LocalDate> written(String plain) {
    Set<LocalDate> dates = new LinkedHashSet<>();
    FORMS.forEach(form -> parse(plain, form).ifPresent(dates::add));
    return List.copyOf(dates);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
