package org.waraid.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shares told in words: "half of", "a third of", "two-thirds", "three quarters". */
final class Shares {
  private static final Map<String, String> ONE =
      Map.of("third", "33.33", "quarter", "25", "fifth", "20", "tenth", "10");

  private static final Map<String, String> MANY =
      Map.of(
          "two thirds", "66.67",
          "three quarters", "75",
          "three fifths", "60",
          "two fifths", "40",
          "four fifths", "80");

  private static final Set<String> HALVED = Set.of("of", "the", "its", "their", "those", "that");

  private Shares() {}

  /** A share in percent, and the place behind it. */
  record Share(BigDecimal percent, int next) {}

  static Optional<Share> at(Tokens tokens, int at) {
    Token first = tokens.at(at);
    if (first.is("half") && isHalfOf(tokens, at)) {
      return Optional.of(new Share(BigDecimal.valueOf(50), at + 1));
    }
    if (first.is("a") || first.is("one")) {
      int word = tokens.isDashAt(at + 1) ? at + 2 : at + 1;
      String percent = ONE.get(tokens.at(word).text());
      boolean whole = percent != null && isOf(tokens, word + 1);
      return whole ? Optional.of(new Share(new BigDecimal(percent), word + 1)) : Optional.empty();
    }
    int word = tokens.isDashAt(at + 1) ? at + 2 : at + 1;
    String percent = MANY.get(first.text() + " " + tokens.at(word).text());
    return Optional.ofNullable(percent).map(found -> new Share(new BigDecimal(found), word + 1));
  }

  /** "a third of it" is a share, "a third package" is not, nor is "a quarter of a million". */
  private static boolean isOf(Tokens tokens, int at) {
    Token next = tokens.at(at);
    return !next.isWord() || (next.is("of") && !tokens.word(at + 1, "a"));
  }

  /** Not "the second half of 2023", "half a million" or "half an hour". */
  private static boolean isHalfOf(Tokens tokens, int at) {
    String before = tokens.at(at - 1).text();
    boolean part = before.equals("first") || before.equals("second") || before.equals("other");
    boolean ends = tokens.at(at + 1).text().isEmpty() || tokens.at(at + 1).is("?");
    boolean followed = HALVED.contains(tokens.at(at + 1).text());
    boolean scaled = tokens.word(at + 1, "of") && tokens.word(at + 2, "a");
    return !part && !scaled && (ends || followed);
  }
}
