package org.waraid.source;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds days, months and years, so that "2022" is not taken for two thousand and twenty-two. */
final class Dates {
  private static final Map<String, Month> MONTHS =
      Stream.of(Month.values())
          .collect(Collectors.toUnmodifiableMap(m -> m.name().toLowerCase(Locale.ROOT), m -> m));

  private static final Map<String, Month> SHORT =
      Map.ofEntries(
          Map.entry("jan", Month.JANUARY),
          Map.entry("feb", Month.FEBRUARY),
          Map.entry("mar", Month.MARCH),
          Map.entry("apr", Month.APRIL),
          Map.entry("jun", Month.JUNE),
          Map.entry("jul", Month.JULY),
          Map.entry("aug", Month.AUGUST),
          Map.entry("sep", Month.SEPTEMBER),
          Map.entry("sept", Month.SEPTEMBER),
          Map.entry("oct", Month.OCTOBER),
          Map.entry("nov", Month.NOVEMBER),
          Map.entry("dec", Month.DECEMBER));

  /** Words after which four digits are a year whatever follows: "since 2022 drones have". */
  private static final Set<String> BEFORE_YEAR =
      WordSet.of(
          """
          in, since, by, of, during, until, till, late, early, mid, year, fiscal, before, after,
          through, summer, autumn, winter, spring, fall
          """);

  private static final Set<String> HEDGES =
      WordSet.of(
          """
          than, over, least, nearly, almost, some, estimated, exactly, roughly, approximately, to
          """);

  private final Tokens tokens;

  Dates(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A date and the pieces that it takes: from the first to before {@code next}. */
  record Found(
      int from, int next, Optional<Integer> year, Optional<Month> month, Optional<Integer> day) {}

  List<Found> all() {
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> found = at(at);
      found.ifPresent(all::add);
      at = found.map(Found::next).orElse(at + 1);
    }
    return List.copyOf(all);
  }

  Optional<Found> at(int at) {
    return iso(at).or(() -> dayFirst(at)).or(() -> monthFirst(at)).or(() -> yearAlone(at));
  }

  /** "2023-11-29". */
  private Optional<Found> iso(int at) {
    boolean shaped =
        year(at).isPresent()
            && tokens.isDashAt(at + 1)
            && tokens.isDashAt(at + 3)
            && tokens.at(at + 2).glued()
            && tokens.at(at + 4).glued();
    if (!shaped) {
      return Optional.empty();
    }
    Optional<Integer> month = upTo(at + 2, 12);
    Optional<Integer> day = upTo(at + 4, 31);
    if (month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Found(at, at + 5, year(at), month.map(Month::of), day));
  }

  /** "29 November 2023", "29th of November", "28-29 November". */
  private Optional<Found> dayFirst(int at) {
    Optional<Integer> day = upTo(at, 31);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int next = afterDay(at);
    if (tokens.isDashAt(next) && upTo(next + 1, 31).isPresent()) {
      next = afterDay(next + 1);
    }
    next = tokens.word(next, "of") ? next + 1 : next;
    Optional<Month> month = month(next);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(withYear(at, afterMonth(next), month, day));
  }

  /** "November 29, 2023", "Feb. 24", "February 2022". */
  private Optional<Found> monthFirst(int at) {
    Optional<Month> month = month(at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int next = afterMonth(at);
    Optional<Integer> day = upTo(next, 31);
    if (day.isPresent() && !isCounted(next)) {
      int behind = afterDay(next);
      boolean range = tokens.isDashAt(behind) && upTo(behind + 1, 31).isPresent();
      return Optional.of(withYear(at, range ? afterDay(behind + 1) : behind, month, day));
    }
    if (year(next).isPresent()) {
      return Optional.of(new Found(at, next + 1, year(next), month, Optional.empty()));
    }
    boolean alone = tokens.at(at).capital() && !tokens.word(at, "may") && !tokens.word(at, "march");
    return alone && MONTHS.containsKey(tokens.at(at).text())
        ? Optional.of(new Found(at, next, Optional.empty(), month, Optional.empty()))
        : Optional.empty();
  }

  private Found withYear(int from, int at, Optional<Month> month, Optional<Integer> day) {
    int next = tokens.at(at).is(",") ? at + 1 : at;
    boolean year = year(next).isPresent() && !isCounted(next);
    return year
        ? new Found(from, next + 1, year(next), month, day)
        : new Found(from, at, Optional.empty(), month, day);
  }

  private Optional<Found> yearAlone(int at) {
    if (year(at).isEmpty() || tokens.at(at - 1).is("$") || isCounted(at)) {
      return Optional.empty();
    }
    String before = tokens.at(at - 1).text();
    if (HEDGES.contains(before) && !BEFORE_YEAR.contains(before) && !before.equals("to")) {
      return Optional.empty();
    }
    return Optional.of(new Found(at, at + 1, year(at), Optional.empty(), Optional.empty()));
  }

  /** "2000 drones", "1950 million": digits that count what follows. */
  private boolean isCounted(int at) {
    if (BEFORE_YEAR.contains(tokens.at(at - 1).text()) && year(at).isPresent()) {
      return false;
    }
    Token next = tokens.at(at + 1);
    boolean money = next.is("%") || next.is("percent") || Currencies.isWord(next.text());
    boolean noun = next.isWord() && Nouns.isKnown(next.text()) && Nouns.isPlural(next.text());
    return money || noun || (next.isWord() && Numbers.isScale(next.text()));
  }

  private Optional<Month> month(int at) {
    Token token = tokens.at(at);
    if (!token.isWord()) {
      return Optional.empty();
    }
    Month full = MONTHS.get(token.text());
    return Optional.ofNullable(full == null ? SHORT.get(token.text()) : full);
  }

  private int afterMonth(int at) {
    boolean dot = SHORT.containsKey(tokens.at(at).text()) && tokens.at(at + 1).is(".");
    return dot ? at + 2 : at + 1;
  }

  private int afterDay(int at) {
    Token ending = tokens.at(at + 1);
    boolean ordinal =
        ending.glued()
            && (ending.is("st") || ending.is("nd") || ending.is("rd") || ending.is("th"));
    return ordinal ? at + 2 : at + 1;
  }

  private Optional<Integer> year(int at) {
    Token token = tokens.at(at);
    return token.digits() && token.end() - token.start() == 4
        ? whole(token, 1900, 2099)
        : Optional.empty();
  }

  private Optional<Integer> upTo(int at, int most) {
    Token token = tokens.at(at);
    return token.digits() && token.end() - token.start() <= 2
        ? whole(token, 1, most)
        : Optional.empty();
  }

  private static Optional<Integer> whole(Token token, int least, int most) {
    BigDecimal number = token.number();
    return Optional.ofNullable(number)
        .map(BigDecimal::intValue)
        .filter(value -> value >= least && value <= most);
  }
}
