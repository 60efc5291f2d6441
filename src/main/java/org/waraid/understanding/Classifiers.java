package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trained classifiers: OpenNLP's over n-grams, the discriminant over sentence vectors, and the
 * examples themselves for the nearest one. Immutable; safe for many threads.
 */
record Classifiers(
    Optional<LexicalHead> lexical,
    Optional<Discriminant> semantic,
    List<Discriminant.Example> examples) {
  /** The penalty on weights and the steps that cross-validation on the topics' phrasings chose. */
  private static final double LEXICAL_L2 = 0.1;

  private static final int LEXICAL_STEPS = 20;

  Classifiers {
    requireNonNull(lexical, "lexical is null");
    requireNonNull(semantic, "semantic is null");
    examples = List.copyOf(examples);
  }

  static Classifiers train(List<Example> examples) {
    return new Classifiers(
        Optional.of(trainLexical(examples)), trainSemantic(examples), vectors(examples));
  }

  /** By sentence vectors alone where there are any, which costs a tenth of the training. */
  static Classifiers trainQuickly(List<Example> examples) {
    Optional<Discriminant> semantic = trainSemantic(examples);
    return semantic.isEmpty()
        ? train(examples)
        : new Classifiers(Optional.empty(), semantic, vectors(examples));
  }

  private static LexicalHead trainLexical(List<Example> examples) {
    return LexicalHead.train(
        examples.stream()
            .map(
                each ->
                    new LexicalHead.Example(
                        Labels.coarse(each.label()), each.utterance().wordTexts()))
            .toList(),
        LEXICAL_L2,
        LEXICAL_STEPS);
  }

  private static Optional<Discriminant> trainSemantic(List<Example> examples) {
    List<Discriminant.Example> vectors = vectors(examples);
    return vectors.isEmpty() ? Optional.empty() : Optional.of(Discriminant.train(vectors));
  }

  private static List<Discriminant.Example> vectors(List<Example> examples) {
    return examples.stream()
        .flatMap(
            each ->
                each
                    .vector()
                    .map(vector -> new Discriminant.Example(each.label(), vector))
                    .stream())
        .toList();
  }

  Scores score(Utterance utterance, Optional<Vector> vector) {
    Map<String, Double> byWords =
        lexical.map(head -> head.probabilities(utterance.wordTexts())).orElse(Map.of());
    if (semantic.isEmpty() || vector.isEmpty()) {
      return new Scores(byWords, Map.of(), Map.of());
    }
    Map<String, Double> nearest = new HashMap<>();
    for (Discriminant.Example example : examples) {
      nearest.merge(example.label(), (double) example.vector().dot(vector.get()), Math::max);
    }
    return new Scores(byWords, semantic.get().probabilities(vector.get()), nearest);
  }

  /**
   * Writes the classifiers.
   *
   * @param places where the examples' vectors stand in a table of their own, each kept once
   */
  void write(DataOutputStream out, Map<Vector, Integer> places) throws IOException {
    out.writeBoolean(lexical.isPresent());
    if (lexical.isPresent()) {
      // The length goes first, because the model's own reader reads ahead.
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      lexical.get().write(bytes);
      out.writeInt(bytes.size());
      bytes.writeTo(out);
    }
    out.writeBoolean(semantic.isPresent());
    if (semantic.isPresent()) {
      semantic.get().write(out);
    }
    out.writeInt(examples.size());
    for (Discriminant.Example example : examples) {
      out.writeUTF(example.label());
      out.writeInt(requireNonNull(places.get(example.vector()), "a vector without a place"));
    }
  }

  static Classifiers read(DataInputStream in, List<Vector> table) throws IOException {
    Optional<LexicalHead> lexical = Optional.empty();
    if (in.readBoolean()) {
      byte[] bytes = in.readNBytes(in.readInt());
      lexical = Optional.of(LexicalHead.read(new ByteArrayInputStream(bytes)));
    }
    Optional<Discriminant> semantic =
        in.readBoolean() ? Optional.of(Discriminant.read(in)) : Optional.empty();
    int count = in.readInt();
    List<Discriminant.Example> examples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      examples.add(new Discriminant.Example(in.readUTF(), table.get(in.readInt())));
    }
    return new Classifiers(lexical, semantic, examples);
  }
}
