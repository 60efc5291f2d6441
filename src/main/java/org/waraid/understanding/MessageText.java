package org.waraid.understanding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes what people and programs send readable: one Unicode form, no invisible letters, no markup,
 * plain quotes and dashes, Latin letters where others only look like them, bounded length.
 */
public final class MessageText {
  /** Longer messages are cut: their question stands at the beginning or at the end. */
  private static final int LONGEST = 2_000;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
  private static final Pattern MARKED_LINK =
      Pattern.compile("!?\\[([^\\]\\n]{0,200})\\]\\([^)\\s]{0,500}\\)");
  private static final Pattern LINK = Pattern.compile("\\b(?:https?://|www\\.|javascript:)\\S+");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,6});");
  private static final Pattern SPACES = Pattern.compile("[^\\S\\n]+");
  private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\\n])\\s+");

  /** What begins markup, a link or a quotation. */
  private static final String NOT_PLAIN = "[<&:`";

  /** Behind these a space is one too many, or ends a sentence. */
  private static final String BEFORE_CHANGE = " .!?";

  /** Letters of other scripts that look like Latin ones. */
  private static final Map<Integer, Integer> LOOKALIKES =
      pairs(
          "аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "ѕs", "јj", "АA", "ВB", "ЕE", "КK", "МM",
          "НH", "ОO", "РP", "СC", "ТT", "ХX", "ІI", "ԁd", "ɡg", "οo", "αa", "νv", "ρp", "τt", "ΟO",
          "ΑA", "ΒB", "ΕE", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΡP", "ΤT", "ΧX", "ıi", "кk", "мm", "тt",
          "нh", "вb");

  private MessageText() {}

  /** The readable text; empty when nothing readable is left. Lines are kept apart. */
  public static String normalised(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    String plain = Normalizer.normalize(bounded(text), Normalizer.Form.NFKC);
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = CONTROL.matcher(plain).replaceAll(" ");
    plain = MARKED_LINK.matcher(plain).replaceAll("$1");
    plain = TAG.matcher(plain).replaceAll(" ");
    plain = LINK.matcher(plain).replaceAll(" ");
    plain = ENTITY.matcher(plain).replaceAll(" ");
    plain = plainPunctuation(plain);
    plain = latinLookalikes(plain);
    plain = SPACES.matcher(plain).replaceAll(" ");
    plain = LINES.matcher(plain).replaceAll("\n");
    return withoutRepeats(plain.strip());
  }

  /** As nearly all phrasings and most messages are: short, and nothing in it to be changed. */
  private static boolean isPlain(String text) {
    if (text.length() > LONGEST || text.contains("www.")) {
      return false;
    }
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ordinary = c >= ' ' && c <= '~' && NOT_PLAIN.indexOf(c) < 0;
      if (!ordinary || (c == ' ' && BEFORE_CHANGE.indexOf(before) >= 0 && i > 0)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Whether anything in it can be read. */
  public static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** How many of the letters are Latin, from 0 to 1; 1 when there are no letters. */
  public static double latinShare(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return letters == 0 ? 1 : (double) latin / letters;
  }

  private static String bounded(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2;
    return text.substring(0, half) + "\n" + text.substring(text.length() - half);
  }

  private static String plainPunctuation(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\u2018', '\u2019', '\u02BC', '\u02B9', '`', '\u00B4' -> plain.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> plain.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' ->
                    plain.append('-');
                default -> plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static String latinLookalikes(String text) {
    if (latinShare(text) == 1) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (String word : text.split("(?<=\\s)|(?=\\s)", -1)) {
      boolean mixed = latinShare(word) > 0 && latinShare(word) < 1;
      if (mixed) {
        word.codePoints().map(c -> LOOKALIKES.getOrDefault(c, c)).forEach(folded::appendCodePoint);
      } else {
        folded.append(word);
      }
    }
    return folded.toString();
  }

  private static String withoutRepeats(String text) {
    String[] sentences = SENTENCE_END.split(text);
    Set<String> distinct = new LinkedHashSet<>(List.of(sentences));
    return distinct.size() == sentences.length ? text : String.join(" ", distinct);
  }

  private static Map<Integer, Integer> pairs(String... pairs) {
    Map<Integer, Integer> map = new HashMap<>();
    for (String pair : pairs) {
      map.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
    }
    return Map.copyOf(map);
  }
}
