package org.waraid.eval;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a reply is what its question expects. Compares without regard to case. */
final class Judge {
  private static final Set<String> ANSWERED = Set.of("answer", "passage");
  private static final Set<String> REFUSED = Set.of("decline", "smalltalk", "help");
  private static final String YEAR = "2023";

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern FIGURE =
      Pattern.compile("[\\d.,]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Judge() {}

  static boolean isAnswered(String outcome) {
    return ANSWERED.contains(outcome);
  }

  /** What is wrong with a reply; empty when it is right. */
  static Optional<String> fault(Question question, String outcome, String text) {
    String said = plain(text);
    if (!ANSWERED.contains(outcome) && !REFUSED.contains(outcome)) {
      return Optional.of("unknown outcome '" + outcome + "'");
    }
    return question.expectation() == Expectation.ANSWER
        ? faultOfAnswer(question, outcome, said)
        : faultOfRefusal(question, outcome, said);
  }

  private static Optional<String> faultOfAnswer(Question question, String outcome, String said) {
    if (!isAnswered(outcome)) {
      return Optional.of("not answered (" + outcome + ")");
    }
    for (List<String> group : question.must()) {
      if (group.stream().noneMatch(text -> said.contains(plain(text)))) {
        return Optional.of("missing " + String.join("|", group));
      }
    }
    return firstSaid(question.mustNot(), said);
  }

  private static Optional<String> faultOfRefusal(Question question, String outcome, String said) {
    if (!isAnswered(outcome)) {
      return firstSaid(question.forbid(), said);
    }
    boolean dated = question.acceptDated() && said.contains(YEAR);
    return question.expectation() == Expectation.REFUSE && dated
        ? Optional.empty()
        : Optional.of("answered (" + outcome + ")");
  }

  private static Optional<String> firstSaid(List<String> bad, String said) {
    return bad.stream().filter(text -> says(said, text)).findFirst().map(text -> "says " + text);
  }

  /** A figure counts as said only when it stands alone: 40 is not in 2040. */
  private static boolean says(String said, String bad) {
    String text = plain(bad);
    if (!FIGURE.matcher(text).matches()) {
      return said.contains(text);
    }
    return Pattern.compile(
            "(?<![\\d.,])" + Pattern.quote(text) + "(?!\\d|[.,]\\d)",
            Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(said)
        .find();
  }

  private static String plain(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      plain.append(plain(lower.charAt(i)));
    }
    return SPACE.matcher(plain).replaceAll(" ");
  }

  private static char plain(char sign) {
    return switch (sign) {
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d' -> '"';
      case '\u2011', '\u2013', '\u2014' -> '-';
      default -> sign;
    };
  }
}
