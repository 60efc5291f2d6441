package org.waraid.fact;

import org.waraid.source.Fingerprint;

/** Whether words stand in a text, one after the other, without regard to case and typography. */
final class Words {
  private Words() {}

  static boolean occur(String words, String text) {
    String sought = Fingerprint.plain(words);
    String plain = Fingerprint.plain(text);
    if (sought.isEmpty()) {
      return false;
    }
    for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
      if (!isInsideWord(plain, at) && !isInsideWord(plain, at + sought.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place parts a word in two. */
  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
