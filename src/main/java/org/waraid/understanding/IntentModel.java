package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks labels for an utterance by three signals: OpenNLP's categorizer over n-grams, a
 * maximum-entropy model over sentence vectors, and the nearest example. Immutable after training and
 * safe for many threads.
 */
final class IntentModel {
  /** Sentence vectors lie close together; moved to their mean and stretched they train well. */
  private static final float STRETCH = 5;

  private final LexicalHead lexical;
  private final Optional<Semantic> semantic;
  private final Map<String, Set<String>> wordsByLabel;

  private record Semantic(MaxentHead head, Vector mean, List<Example> examples) {}

  private IntentModel(
      LexicalHead lexical, Optional<Semantic> semantic, Map<String, Set<String>> wordsByLabel) {
    this.lexical = lexical;
    this.semantic = semantic;
    this.wordsByLabel = wordsByLabel;
  }

  /** An utterance whose label is known. The vector is absent where no sentence model runs. */
  record Example(String label, Utterance utterance, Optional<Vector> vector) {
    Example {
      requireNonNull(label, "label is null");
      requireNonNull(utterance, "utterance is null");
      requireNonNull(vector, "vector is null");
    }
  }

  /** How hard to train: penalties on weights, and how many steps of L-BFGS. */
  record Effort(double lexicalL2, double semanticL2, int iterations) {}

  static IntentModel train(List<Example> examples, Effort effort) {
    LexicalHead lexical =
        LexicalHead.train(
            examples.stream()
                .map(each -> new LexicalHead.Example(each.label(), each.utterance().wordTexts()))
                .toList(),
            effort.lexicalL2(),
            effort.iterations());
    Map<String, Set<String>> words = new HashMap<>();
    for (Example example : examples) {
      words
          .computeIfAbsent(example.label(), label -> new HashSet<>())
          .addAll(example.utterance().contentWords());
    }
    return new IntentModel(lexical, trainSemantic(examples, effort), words);
  }

  private static Optional<Semantic> trainSemantic(List<Example> examples, Effort effort) {
    List<Vector> vectors = examples.stream().flatMap(each -> each.vector().stream()).toList();
    if (vectors.size() < examples.size()) {
      return Optional.empty();
    }
    Vector mean = Vector.mean(vectors);
    MaxentHead head =
        MaxentHead.train(
            examples.stream()
                .map(
                    each ->
                        new MaxentHead.Example(
                            each.label(), each.vector().orElseThrow().centred(mean, STRETCH)))
                .toList(),
            effort.semanticL2(),
            effort.iterations());
    return Optional.of(new Semantic(head, mean, List.copyOf(examples)));
  }

  Scores score(Utterance utterance, Optional<Vector> vector) {
    Map<String, Double> byWords = lexical.probabilities(utterance.wordTexts());
    if (semantic.isEmpty() || vector.isEmpty()) {
      return new Scores(byWords, byWords, Map.of(), wordsByLabel);
    }
    Semantic sense = semantic.get();
    Map<String, Double> byVector =
        sense.head().probabilities(vector.get().centred(sense.mean(), STRETCH));
    Map<String, Double> nearest = new HashMap<>();
    for (Example example : sense.examples()) {
      double cosine = example.vector().orElseThrow().dot(vector.get());
      nearest.merge(example.label(), cosine, Math::max);
    }
    return new Scores(byWords, byVector, nearest, wordsByLabel);
  }

  /**
   * What the signals say, by label.
   *
   * @param lexical probabilities by words
   * @param semantic probabilities by sentence vector; the lexical ones where there is no vector
   * @param nearest cosine to the nearest example; empty where there is no vector
   * @param wordsByLabel the content words of each label's examples
   */
  record Scores(
      Map<String, Double> lexical,
      Map<String, Double> semantic,
      Map<String, Double> nearest,
      Map<String, Set<String>> wordsByLabel) {
    /** The weight of the sentence vector where both speak, as measured on few examples a label. */
    private static final double SEMANTIC_WEIGHT = 0.6;

    double fused(String label) {
      return SEMANTIC_WEIGHT * semantic.getOrDefault(label, 0.0)
          + (1 - SEMANTIC_WEIGHT) * lexical.getOrDefault(label, 0.0);
    }

    Set<String> labels() {
      return lexical.keySet();
    }
  }
}
