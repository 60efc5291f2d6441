package org.waraid.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the n-grams of texts: the rarer among the examples, the more (tf-idf). Immutable; safe for
 * many threads.
 */
final class TermSpace {
  /** An n-gram of one example alone says nothing about another. */
  private static final int FEWEST_TEXTS = 2;

  private final Map<String, Integer> numbers;
  private final float[] rarities;
  private final double rarest;

  private TermSpace(Map<String, Integer> numbers, float[] rarities, double rarest) {
    this.numbers = Map.copyOf(numbers);
    this.rarities = rarities;
    this.rarest = rarest;
  }

  /** What is rare is learnt from the words of these texts. */
  static TermSpace of(List<List<String>> texts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (List<String> words : texts) {
      new HashSet<>(List.of(NGrams.of(words))).forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < FEWEST_TEXTS);
    Map<String, Integer> numbers = new HashMap<>();
    float[] rarities = new float[counts.size()];
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      rarities[numbers.size()] = (float) rarity(texts.size(), entry.getValue());
      numbers.put(entry.getKey(), numbers.size());
    }
    return new TermSpace(numbers, rarities, rarity(texts.size(), 0));
  }

  private static double rarity(int texts, int withIt) {
    return Math.log((1.0 + texts) / (1.0 + withIt)) + 1;
  }

  TermVector terms(List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String term : NGrams.of(words)) {
      counts.merge(term, 1, Integer::sum);
    }
    int[] known = new int[counts.size()];
    float[] weights = new float[counts.size()];
    int filled = 0;
    double squares = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Integer number = numbers.get(entry.getKey());
      double rarity = number == null ? rarest : rarities[number];
      double weight = (1 + Math.log(entry.getValue())) * rarity;
      squares += weight * weight;
      if (number != null) {
        known[filled] = number;
        weights[filled++] = (float) weight;
      }
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    int[] numbersOfKnown = Arrays.copyOf(known, filled);
    float[] scaled = Arrays.copyOf(weights, filled);
    for (int i = 0; i < filled; i++) {
      scaled[i] /= (float) length;
    }
    return new TermVector(numbersOfKnown, scaled);
  }
}
