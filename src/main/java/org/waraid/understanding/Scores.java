package org.waraid.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the classifiers say of one utterance, by label.
 *
 * @param lexical probabilities by words, over {@linkplain Labels#coarse coarse} labels
 * @param semantic probabilities by sentence vector; empty where there is none
 * @param nearest cosine to the nearest example; empty where there is no vector
 */
record Scores(
    Map<String, Double> lexical, Map<String, Double> semantic, Map<String, Double> nearest) {
  /** The weight of the sentence vector where both speak, as measured on few examples a label. */
  private static final double SEMANTIC_WEIGHT = 0.6;

  /** A label that is too new for the words' weights is as likely as its sentence vectors say. */
  double lexical(String label) {
    return lexical.getOrDefault(Labels.coarse(label), semantic(label));
  }

  double semantic(String label) {
    return semantic.getOrDefault(label, 0.0);
  }

  double nearest(String label) {
    return nearest.getOrDefault(label, 0.0);
  }

  double fused(String label) {
    if (semantic.isEmpty() || lexical.isEmpty()) {
      return semantic(label) + lexical(label);
    }
    return SEMANTIC_WEIGHT * semantic(label) + (1 - SEMANTIC_WEIGHT) * lexical(label);
  }

  double semanticOf(Predicate<String> labels) {
    return semantic.entrySet().stream()
        .filter(entry -> labels.test(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  double nearestOf(Predicate<String> labels) {
    return nearest.entrySet().stream()
        .filter(entry -> labels.test(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** Topics, the likeliest first. */
  List<String> topics() {
    return (semantic.isEmpty() ? lexical : semantic)
        .keySet().stream()
            .filter(Labels::isTopic)
            .sorted(Comparator.comparingDouble((String label) -> -fused(label)))
            .toList();
  }
}
