package org.waraid.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text: a number, a word, or a sign.
 *
 * @param text the piece in lower case, with plain quotes and dashes
 * @param number the value of a number written in digits; null for words and signs
 * @param digits whether the number is digits alone, without separators: only such can be a year
 * @param capital whether it starts with a capital letter
 * @param glued whether nothing stands between it and the piece before
 */
record Token(
    Kind kind,
    String text,
    @Nullable BigDecimal number,
    boolean digits,
    boolean capital,
    boolean glued,
    int start,
    int end) {

  enum Kind {
    NUMBER,
    WORD,
    SIGN
  }

  boolean is(String other) {
    return text.equals(other);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isDash() {
    return kind == Kind.SIGN && text.equals("-");
  }
}
