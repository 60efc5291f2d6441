package org.waraid.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Set;

/**
 * Everyday English that the sentence model's vocabulary is too small for: "wager" is no misspelled
 * Wagner, nor "abolish" Polish.
 */
final class EnglishWords {
  private static final String FILE = "english-words.txt";

  private EnglishWords() {}

  /** Those words and these. */
  static Set<String> with(Set<String> words) throws IOException {
    Set<String> all = new HashSet<>(words);
    try (InputStream in = EnglishWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("the program's file " + FILE + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, UTF_8)).lines().forEach(all::add);
    }
    return Set.copyOf(all);
  }
}
