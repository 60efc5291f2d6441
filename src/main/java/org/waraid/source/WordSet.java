package org.waraid.source;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words or phrases, written down as a text with commas between them. */
final class WordSet {
  private WordSet() {}

  static Set<String> of(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
