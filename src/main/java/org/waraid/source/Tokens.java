package org.waraid.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text cut into numbers, words and signs, in one pass and with no regular expression. */
final class Tokens {
  /** Longer runs of digits are identifiers, and would cost more than linear time to convert. */
  private static final int LONGEST_NUMBER = 18;

  private static final Token END =
      new Token(Token.Kind.SIGN, "", null, false, false, false, -1, -1);

  private final String text;
  private final List<Token> list = new ArrayList<>();

  Tokens(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      at = next(at);
    }
  }

  int size() {
    return list.size();
  }

  /** The piece at a place; an empty sign before the first and after the last. */
  Token at(int index) {
    return index < 0 || index >= list.size() ? END : list.get(index);
  }

  boolean word(int index, String word) {
    return at(index).isWord() && at(index).is(word);
  }

  /** Whether the words stand there in this order. */
  boolean words(int index, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!at(index + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean isDashAt(int index) {
    return at(index).isDash();
  }

  String between(int from, int to) {
    return text.substring(at(from).start(), at(to - 1).end());
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (isSpace(c)) {
      return space(at);
    }
    if (isDigit(c)) {
      return number(at);
    }
    if (Character.isLetter(c)) {
      return word(at);
    }
    add(Token.Kind.SIGN, String.valueOf(Fingerprint.plain(c)), null, false, at, at + 1);
    return at + 1;
  }

  /** A blank line parts what stands before it from what follows, as a full stop does. */
  private int space(int at) {
    int end = at;
    int lines = 0;
    while (end < text.length() && isSpace(text.charAt(end))) {
      if (text.charAt(end) == '\n') {
        lines++;
      }
      end++;
    }
    if (lines > 1) {
      list.add(new Token(Token.Kind.SIGN, "\n", null, false, false, false, at, end));
    }
    return end;
  }

  private int word(int at) {
    int end = at;
    while (end < text.length() && isPartOfWord(end) && !isGluedFigure(at, end)) {
      end++;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    add(Token.Kind.WORD, word, null, false, at, end);
    return end;
  }

  /** "EUR50m": the code of a currency ends where the digits start. */
  private boolean isGluedFigure(int start, int at) {
    return at == start + 3
        && isDigit(text.charAt(at))
        && Currencies.isCode(text.substring(start, at));
  }

  private boolean isPartOfWord(int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return Fingerprint.plain(c) == '\''
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private int number(int at) {
    int end = digits(at);
    boolean plainDigits = true;
    StringBuilder value = new StringBuilder(text.substring(at, end));
    while (end < text.length() && isGroup(at, end)) {
      value.append(text, end + 1, end + 4);
      plainDigits = false;
      end += 4;
    }
    if (isDecimalMark(end)) {
      int after = digits(end + 1);
      value.append('.').append(text, end + 1, after);
      plainDigits = false;
      end = after;
    }
    boolean readable = value.length() <= LONGEST_NUMBER;
    BigDecimal number = readable ? new BigDecimal(ascii(value)) : null;
    add(readable ? Token.Kind.NUMBER : Token.Kind.SIGN, "#", number, plainDigits, at, end);
    return end;
  }

  /**
   * In "120 155mm howitzers" the space is none. A separator with three digits behind it; a point
   * only before 000 or in 1.000.000.
   */
  private boolean isGroup(int start, int at) {
    char c = text.charAt(at);
    boolean separator = c == ',' || c == '.' || (isSpace(c) && c != '\n' && c != '\t');
    if (!separator || digits(at + 1) != at + 4 || firstGroup(start) > 3) {
      return false;
    }
    boolean calibre =
        isSpace(c) && at + 4 < text.length() && Character.isLetter(text.charAt(at + 4));
    if (calibre) {
      return false;
    }
    return c != '.' || text.startsWith("000", at + 1) || moreGroups(at + 4);
  }

  private boolean moreGroups(int at) {
    return at < text.length() && text.charAt(at) == '.' && digits(at + 1) == at + 4;
  }

  private int firstGroup(int start) {
    return digits(start) - start;
  }

  /** "1.5", and "1,5" as much of Europe writes it. */
  private boolean isDecimalMark(int at) {
    if (at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
      return false;
    }
    return text.charAt(at) == '.' || (text.charAt(at) == ',' && digits(at + 1) <= at + 3);
  }

  private int digits(int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String ascii(CharSequence digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      plain.append(c == '.' ? c : (char) ('0' + Character.digit(c, 10)));
    }
    return plain.toString();
  }

  private void add(
      Token.Kind kind,
      String word,
      @Nullable BigDecimal number,
      boolean digits,
      int start,
      int end) {
    boolean glued = !list.isEmpty() && list.get(list.size() - 1).end() == start;
    boolean capital = Character.isUpperCase(text.charAt(start));
    list.add(new Token(kind, word, number, digits, capital, glued, start, end));
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
