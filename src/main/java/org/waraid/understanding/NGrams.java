package org.waraid.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * The lexical classifier's view of a text: words, pairs of words, and the 3- and 4-letter pieces of
 * padded words, which keep a misspelled word close to the right one.
 */
final class NGrams {
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 4;

  private NGrams() {}

  static String[] of(List<String> words) {
    List<String> features = new ArrayList<>();
    String previous = "^";
    for (String word : words) {
      features.add("w=" + word);
      features.add("b=" + previous + "_" + word);
      previous = word;
      addPieces(word, features);
    }
    if (!words.isEmpty()) {
      features.add("b=" + previous + "_$");
    }
    return features.toArray(new String[0]);
  }

  private static void addPieces(String word, List<String> features) {
    String padded = "<" + word + ">";
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int from = 0; from + length <= padded.length(); from++) {
        features.add("c=" + padded.substring(from, from + length));
      }
    }
  }
}
