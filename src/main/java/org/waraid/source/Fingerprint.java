package org.waraid.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A short hash of a sentence, by which a fact notices that the sentence it stands on was changed.
 * Typography (curly quotes, dashes, spaces, case) does not change it; words and figures do.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** The first 16 hexadecimal digits of the SHA-256 of the sentence's {@link #plain} form. */
  public static String of(String sentence) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(plain(sentence).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** The form in which texts are compared: NFKC, plain quotes and dashes, one space, lower case. */
  public static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = plain.length() > 0;
        continue;
      }
      if (space) {
        plain.append(' ');
        space = false;
      }
      plain.append(plain(c));
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Quotes and dashes as they are typed on a keyboard; any other character as it is. */
  static char plain(char c) {
    if ("\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc".indexOf(c) >= 0) {
      return '\'';
    }
    if ("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb".indexOf(c) >= 0) {
      return '"';
    }
    return "\u2010\u2011\u2012\u2013\u2014\u2015\u2212".indexOf(c) >= 0 ? '-' : c;
  }
}
