package org.waraid.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Groups texts that say much the same. Used once. */
final class Likeness {
  /** Sentence vectors of questions that ask the same are this near, as seen on phrasings. */
  private static final double SAME = 0.88;

  /** Without sentence vectors: so large a part of the words that carry meaning is shared. */
  private static final double SAME_WORDS = 0.6;

  private record Text(String text, Optional<Vector> vector, Set<String> words) {}

  private final List<List<Text>> groups = new ArrayList<>();

  /** Puts each text to the first group that begins with one like it. */
  static List<List<String>> groups(List<String> texts, Utterances utterances, Sentences sentences) {
    Likeness likeness = new Likeness();
    for (String text : texts) {
      Utterance utterance = utterances.of(text);
      likeness.add(new Text(text, sentences.vector(utterance.text()), utterance.contentWords()));
    }
    return likeness.groups.stream().map(group -> group.stream().map(Text::text).toList()).toList();
  }

  private void add(Text text) {
    groups.stream()
        .filter(group -> alike(group.get(0), text))
        .findFirst()
        .ifPresentOrElse(
            group -> group.add(text), () -> groups.add(new ArrayList<>(List.of(text))));
  }

  private static boolean alike(Text one, Text other) {
    if (one.vector().isPresent() && other.vector().isPresent()) {
      return one.vector().get().dot(other.vector().get()) >= SAME;
    }
    Set<String> all = new HashSet<>(one.words());
    all.addAll(other.words());
    Set<String> shared = new HashSet<>(one.words());
    shared.retainAll(other.words());
    return !all.isEmpty() && (double) shared.size() / all.size() >= SAME_WORDS;
  }
}
