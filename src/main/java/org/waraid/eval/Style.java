package org.waraid.eval;

import java.util.Locale;
import java.util.regex.Pattern;
import org.waraid.understanding.MessageText;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Utterance;

/**
 * How a phrasing is worded. The response files do not say, so cheap rules guess; the first that
 * fits, in the order of the constants, decides.
 */
enum Style {
  /** Has words that the speller repairs. */
  MISSPELLED,
  /** At most three words. */
  TERSE,
  /** More than twenty words. */
  LONG,
  COMPARING,
  INDIRECT,
  YES_NO,
  PLAIN;

  private static final int TERSE_WORDS = 3;
  private static final int LONG_WORDS = 20;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ASKING =
      Pattern.compile(
          "\\b(?:tell me|wonder(?:ing)?|curious|do you know|any idea|i(?:'d| would) (?:like|love) to"
              + "|i want to|can you|could you|would you|trying to|remind me|looking for)\\b");

  /** The style of a phrasing that was made ready to be understood. */
  static Style of(String text, Utterance utterance) {
    int words = SPACE.split(text.strip()).length;
    if (!utterance.text().equals(MessageText.normalised(text))) {
      return MISSPELLED;
    }
    if (words <= TERSE_WORDS) {
      return TERSE;
    }
    if (words > LONG_WORDS) {
      return LONG;
    }
    if (utterance.frame().kinds().contains(QuestionKind.COMPARE)) {
      return COMPARING;
    }
    if (ASKING.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return INDIRECT;
    }
    return utterance.frame().kinds().contains(QuestionKind.YES_NO) ? YES_NO : PLAIN;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
