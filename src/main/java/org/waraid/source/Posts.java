package org.waraid.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words for posts that people hold. */
final class Posts {
  private static final Set<String> POSTS =
      WordSet.of(
          """
          minister, president, chancellor, secretary, king, queen, premier, mayor, chief,
          ambassador, general, commissioner, spokesman, spokeswoman, spokesperson, governor,
          senator, speaker, commander, prime, foreign, defence, defense, finance, energy, deputy,
          vice, interior, economy, state, of, head, envoy, director, representative, congressman,
          congresswoman, colonel, captain, major, lieutenant, diplomat, leader, chairman,
          chairwoman, lawmaker, economist, analyst
          """);

  private static final Set<String> HALVES =
      WordSet.of(
          """
          prime, foreign, defence, defense, finance, energy, deputy, vice, interior, economy,
          state, of, general
          """);

  private Posts() {}

  static boolean isPost(String word) {
    return POSTS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a text names a post: "foreign" alone does not. */
  static boolean hasPost(String text) {
    return words(text).stream().anyMatch(word -> isPost(word) && !HALVES.contains(word));
  }

  /** How many words of a name tell the post that stands before it: 2 in "Prime Minister Fiala". */
  static int length(String name) {
    List<String> words = words(name);
    int length = 0;
    while (length < words.size() && isPost(words.get(length))) {
      length++;
    }
    return hasPost(String.join(" ", words.subList(0, length))) ? length : 0;
  }

  static List<String> words(String text) {
    return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[ -]+", -1));
  }
}
