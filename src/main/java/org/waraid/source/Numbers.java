package org.waraid.source;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: "300,000", "three hundred thousand", "half a million", "61bn", "nearly two dozen".
 *
 * <p>Words that only bound a number are read as the least that they allow: "several" and "a few" as
 * 3, "dozens" as 24, "hundreds" as 200, "several hundred" as 300.
 */
final class Numbers {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          entry("zero", 0),
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("thirteen", 13),
          entry("fourteen", 14),
          entry("fifteen", 15),
          entry("sixteen", 16),
          entry("seventeen", 17),
          entry("eighteen", 18),
          entry("nineteen", 19),
          entry("twenty", 20),
          entry("thirty", 30),
          entry("forty", 40),
          entry("fifty", 50),
          entry("sixty", 60),
          entry("seventy", 70),
          entry("eighty", 80),
          entry("ninety", 90));

  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          entry("dozen", 12L),
          entry("hundred", 100L),
          entry("thousand", 1_000L),
          entry("k", 1_000L),
          entry("million", 1_000_000L),
          entry("mn", 1_000_000L),
          entry("mln", 1_000_000L),
          entry("mio", 1_000_000L),
          entry("mil", 1_000_000L),
          entry("m", 1_000_000L),
          entry("billion", 1_000_000_000L),
          entry("bn", 1_000_000_000L),
          entry("bln", 1_000_000_000L),
          entry("b", 1_000_000_000L),
          entry("trillion", 1_000_000_000_000L),
          entry("tn", 1_000_000_000_000L),
          entry("trn", 1_000_000_000_000L));

  private static final Map<String, Long> MANY =
      Map.ofEntries(
          entry("tens", 10L),
          entry("dozens", 12L),
          entry("scores", 20L),
          entry("hundreds", 100L),
          entry("thousands", 1_000L),
          entry("millions", 1_000_000L),
          entry("billions", 1_000_000_000L));

  private static final List<String> LETTERS = List.of("k", "m", "b", "mil");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final Tokens tokens;

  Numbers(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A number and where it ends.
   *
   * @param scale the factor written behind it, so that it can serve both ends of a range
   * @param hedge what the number word itself implies: SEVERAL for "hundreds"
   * @param spelled whether it is written in words alone
   */
  record Count(
      BigDecimal value, BigDecimal scale, @Nullable Qualifier hedge, boolean spelled, int next) {
    BigDecimal total() {
      return value.multiply(scale);
    }
  }

  Optional<Count> read(int at) {
    Optional<Count> vague = vague(at);
    if (vague.isPresent()) {
      return vague;
    }
    Optional<Count> part = partOfScale(at);
    if (part.isPresent()) {
      return part;
    }
    Token token = tokens.at(at);
    if (token.isNumber() && token.number() != null) {
      return Optional.of(scaled(new Count(token.number(), BigDecimal.ONE, null, false, at + 1)));
    }
    boolean article = token.is("a") && isScaleWord(tokens.at(at + 1));
    if (article) {
      return Optional.of(scaled(new Count(BigDecimal.ONE, BigDecimal.ONE, null, true, at + 1)));
    }
    return spelled(at).map(this::scaled);
  }

  /** "several", "a few dozen", "hundreds of thousands". */
  private Optional<Count> vague(int at) {
    int next = at;
    BigDecimal least;
    if (tokens.words(next, List.of("a", "few")) || tokens.words(next, List.of("a", "handful"))) {
      least = BigDecimal.valueOf(3);
      next += 2;
    } else if (tokens.word(next, "several")) {
      least = BigDecimal.valueOf(3);
      next++;
    } else if (tokens.words(next, List.of("a", "couple"))) {
      return Optional.of(
          new Count(BigDecimal.valueOf(2), BigDecimal.ONE, Qualifier.ABOUT, true, next + 2));
    } else if (MANY.containsKey(tokens.at(next).text())) {
      return many(at);
    } else {
      return Optional.empty();
    }
    if (isScaleWord(tokens.at(next))) {
      least = least.multiply(scale(tokens.at(next)));
      next++;
    }
    return Optional.of(new Count(least, BigDecimal.ONE, Qualifier.SEVERAL, true, next));
  }

  private Optional<Count> many(int at) {
    BigDecimal least = BigDecimal.valueOf(2);
    int next = at;
    boolean found = false;
    while (MANY.containsKey(tokens.at(next).text())) {
      boolean tens = tokens.word(next, "tens");
      least = least.multiply(BigDecimal.valueOf(MANY.getOrDefault(tokens.at(next).text(), 1L)));
      found |= !tens;
      next++;
      if (!tokens.word(next, "of") || !MANY.containsKey(tokens.at(next + 1).text())) {
        break;
      }
      next++;
    }
    return found
        ? Optional.of(new Count(least, BigDecimal.ONE, Qualifier.SEVERAL, true, next))
        : Optional.empty();
  }

  /** "half a million", "half a dozen", "a quarter of a million". */
  private Optional<Count> partOfScale(int at) {
    int next = tokens.word(at, "a") ? at + 1 : at;
    boolean half = tokens.word(next, "half");
    if (!half && !tokens.word(next, "quarter")) {
      return Optional.empty();
    }
    next++;
    next = tokens.isDashAt(next) || tokens.word(next, "of") ? next + 1 : next;
    next = tokens.word(next, "a") ? next + 1 : next;
    if (!isScaleWord(tokens.at(next))) {
      return Optional.empty();
    }
    BigDecimal scale = scale(tokens.at(next));
    return Optional.of(new Count(half ? HALF : QUARTER, scale, null, true, next + 1));
  }

  private Optional<Count> spelled(int at) {
    Integer first = SMALL.get(tokens.at(at).text());
    if (first == null) {
      return Optional.empty();
    }
    BigDecimal value = BigDecimal.valueOf(first);
    int next = at + 1;
    int second = tokens.isDashAt(next) ? next + 1 : next;
    Integer unit = SMALL.get(tokens.at(second).text());
    if (first >= 20 && unit != null && unit > 0 && unit < 10) {
      value = value.add(BigDecimal.valueOf(unit));
      next = second + 1;
    }
    return Optional.of(new Count(value, BigDecimal.ONE, null, true, next));
  }

  /** Takes in "and a half", scales and lower parts: "two hundred and fifty thousand". */
  private Count scaled(Count start) {
    Count number = andAHalf(start);
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal value = number.value();
    BigDecimal scale = BigDecimal.ONE;
    int next = number.next();
    while (true) {
      int word = scaleAt(next, number.spelled(), scale);
      if (word > 0) {
        scale = scale.multiply(scale(tokens.at(word)));
        next = word + 1;
        continue;
      }
      Optional<Count> part = number.spelled() ? lowerPart(next, scale) : Optional.empty();
      if (part.isEmpty()) {
        break;
      }
      boolean large = scale.compareTo(THOUSAND) >= 0;
      total = large ? total.add(value.multiply(scale)) : total;
      value = large ? part.get().value() : value.multiply(scale).add(part.get().value());
      scale = BigDecimal.ONE;
      next = part.get().next();
    }
    if (total.signum() > 0) {
      value = total.add(value.multiply(scale));
      scale = BigDecimal.ONE;
    }
    return new Count(value, scale, null, number.spelled(), next);
  }

  /** The "fifty" of "two hundred and fifty", but not that of "between two hundred and fifty". */
  private Optional<Count> lowerPart(int at, BigDecimal scale) {
    int start = tokens.word(at, "and") ? at + 1 : at;
    Optional<Count> part = scale.compareTo(BigDecimal.ONE) == 0 ? Optional.empty() : spelled(start);
    return part.filter(lower -> lower.value().compareTo(scale) < 0)
        .filter(lower -> !isNextNumber(lower.next(), scale));
  }

  /** In "between two thousand and three thousand" the second number starts anew. */
  private boolean isNextNumber(int at, BigDecimal scale) {
    int word = scaleAt(at, true, BigDecimal.ONE);
    if (word == 0) {
      return false;
    }
    boolean hundreds = scale.compareTo(THOUSAND) < 0;
    BigDecimal next = scale(tokens.at(word));
    return hundreds ? next.compareTo(THOUSAND) < 0 : next.compareTo(scale) >= 0;
  }

  private Count andAHalf(Count number) {
    if (!tokens.words(number.next(), List.of("and", "a", "half"))) {
      return number;
    }
    BigDecimal value = number.value().add(HALF);
    return new Count(value, number.scale(), null, number.spelled(), number.next() + 3);
  }

  /** Where a further, larger scale stands, or 0; "m", "k" and "b" must touch the digits. */
  private int scaleAt(int at, boolean spelled, BigDecimal above) {
    int word = tokens.isDashAt(at) && tokens.at(at).glued() ? at + 1 : at;
    Token token = tokens.at(word);
    if (!token.isWord() || !SCALES.containsKey(token.text())) {
      return 0;
    }
    boolean rising = scale(token).compareTo(above) > 0 && above.compareTo(MILLION) < 0;
    if (!rising) {
      return 0;
    }
    boolean letter = LETTERS.contains(token.text());
    return letter && (spelled || !token.glued()) ? 0 : word;
  }

  private static boolean isScaleWord(Token token) {
    return token.isWord()
        && SCALES.containsKey(token.text())
        && token.text().length() > 2
        && !token.is("mil");
  }

  private static BigDecimal scale(Token token) {
    return BigDecimal.valueOf(SCALES.getOrDefault(token.text(), 1L));
  }

  static boolean isScale(String word) {
    return SCALES.containsKey(word);
  }

  /** What "bn" or "m" stands for where the currency before the number leaves no doubt: "$47 m". */
  static Optional<BigDecimal> looseScale(String word) {
    return Optional.ofNullable(SCALES.get(word)).map(BigDecimal::valueOf);
  }
}
