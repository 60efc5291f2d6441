package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trained classifiers: OpenNLP's over n-grams, the discriminant over sentence vectors, and the
 * examples themselves for the nearest one. Immutable; safe for many threads.
 */
record Classifiers(
    LexicalHead lexical, Optional<Discriminant> semantic, List<Discriminant.Example> examples) {
  /** The penalty on weights and the steps that cross-validation on the topics' phrasings chose. */
  private static final double LEXICAL_L2 = 0.1;

  private static final int LEXICAL_STEPS = 20;

  Classifiers {
    requireNonNull(lexical, "lexical is null");
    requireNonNull(semantic, "semantic is null");
    examples = List.copyOf(examples);
  }

  static Classifiers train(List<Example> examples) {
    LexicalHead lexical =
        LexicalHead.train(
            examples.stream()
                .map(
                    each ->
                        new LexicalHead.Example(
                            Labels.coarse(each.label()), each.utterance().wordTexts()))
                .toList(),
            LEXICAL_L2,
            LEXICAL_STEPS);
    List<Discriminant.Example> vectors =
        examples.stream()
            .flatMap(
                each ->
                    each.vector()
                        .map(vector -> new Discriminant.Example(each.label(), vector))
                        .stream())
            .toList();
    Optional<Discriminant> semantic =
        vectors.isEmpty() ? Optional.empty() : Optional.of(Discriminant.train(vectors));
    return new Classifiers(lexical, semantic, vectors);
  }

  Scores score(Utterance utterance, Optional<Vector> vector) {
    Map<String, Double> byWords = lexical.probabilities(utterance.wordTexts());
    if (semantic.isEmpty() || vector.isEmpty()) {
      return new Scores(byWords, Map.of(), Map.of());
    }
    Map<String, Double> nearest = new HashMap<>();
    for (Discriminant.Example example : examples) {
      nearest.merge(example.label(), (double) example.vector().dot(vector.get()), Math::max);
    }
    return new Scores(byWords, semantic.get().probabilities(vector.get()), nearest);
  }
}
