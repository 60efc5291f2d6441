package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a message.
 *
 * @param text in lower case, without a possessive ending
 * @param written as it stands in the message
 * @param start where it begins in the message
 */
public record Word(String text, String written, int start) {
  /**
   * Letters and digits, with inner signs that belong to a word or a figure: u.s., f-16, 1.5, 61bn.
   */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:['.,&-][\\p{L}\\p{N}]++)*+|[$€£%]");

  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  public Word {
    requireNonNull(text, "text is null");
    requireNonNull(written, "written is null");
  }

  static List<Word> of(String message) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(message);
    while (matcher.find()) {
      String written = matcher.group();
      String lower = written.toLowerCase(Locale.ROOT);
      String text = withoutPossessive(lower);
      if (isAbbreviation(lower)) {
        text = lower.replace(".", "");
      }
      words.add(new Word(text, written, matcher.start()));
    }
    return words;
  }

  private static boolean isAbbreviation(String word) {
    return word.indexOf('.') > 0 && ABBREVIATION.matcher(word).matches();
  }

  private static String withoutPossessive(String word) {
    if (word.endsWith("'s")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }

  boolean isPossessive() {
    return written.endsWith("'s") || written.endsWith("s'");
  }

  boolean isPlain() {
    return text.chars().allMatch(Character::isLetter);
  }

  /** All in capital letters, as abbreviations are. */
  boolean isUpperCase() {
    return written.chars().anyMatch(Character::isLetter)
        && written.equals(written.toUpperCase(Locale.ROOT));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(written.codePointAt(0));
  }

  Word withText(String repaired) {
    return new Word(repaired, written, start);
  }
}
