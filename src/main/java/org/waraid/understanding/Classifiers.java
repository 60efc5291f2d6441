package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trained classifiers: OpenNLP's over n-grams, the discriminant over sentence vectors, and the
 * examples themselves for the nearest one. Immutable; safe for many threads.
 */
record Classifiers(
    Optional<LexicalHead> lexical, Optional<Discriminant> semantic, Optional<PhraseSpace> phrases) {
  /** The penalty on weights and the steps that cross-validation on the topics' phrasings chose. */
  private static final double LEXICAL_L2 = 0.1;

  private static final int LEXICAL_STEPS = 20;

  Classifiers {
    requireNonNull(lexical, "lexical is null");
    requireNonNull(semantic, "semantic is null");
    requireNonNull(phrases, "phrases is null");
  }

  static Classifiers train(List<Example> examples) {
    return of(trainLexical(examples), vectors(examples));
  }

  /** By sentence vectors alone where there are any, which costs a tenth of the training. */
  static Classifiers trainQuickly(List<Example> examples) {
    List<Discriminant.Example> vectors = vectors(examples);
    return vectors.isEmpty() ? train(examples) : of(Optional.empty(), vectors);
  }

  /**
   * The same with other examples, as far as that takes no training.
   *
   * @param kept numbers of the examples that stay
   */
  Classifiers changed(List<Integer> kept, List<Example> added) {
    if (semantic.isEmpty() || phrases.isEmpty()) {
      return this;
    }
    List<Discriminant.Example> vectors = vectors(added);
    PhraseSpace space = phrases.get();
    return new Classifiers(
        lexical,
        Optional.of(semantic.get().withNewLabels(vectors, space)),
        Optional.of(space.changed(kept, vectors)));
  }

  private static Classifiers of(Optional<LexicalHead> lexical, List<Discriminant.Example> vectors) {
    return vectors.isEmpty()
        ? new Classifiers(lexical, Optional.empty(), Optional.empty())
        : new Classifiers(
            lexical,
            Optional.of(Discriminant.train(vectors)),
            Optional.of(PhraseSpace.of(vectors)));
  }

  private static Optional<LexicalHead> trainLexical(List<Example> examples) {
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
    if (semantic.isEmpty() || phrases.isEmpty() || vector.isEmpty()) {
      return new Scores(byWords, Map.of(), Map.of());
    }
    Scores ofSentence = ofSentence(vector.get());
    return new Scores(byWords, ofSentence.semantic(), ofSentence.nearest());
  }

  /** What a sentence vector alone says, whatever its words. */
  Scores ofSentence(Vector vector) {
    return semantic.isEmpty() || phrases.isEmpty()
        ? new Scores(Map.of(), Map.of(), Map.of())
        : new Scores(Map.of(), semantic.get().probabilities(vector), phrases.get().nearest(vector));
  }

  void write(DataOutputStream out) throws IOException {
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
    out.writeBoolean(phrases.isPresent());
    if (phrases.isPresent()) {
      phrases.get().write(out);
    }
  }

  static Classifiers read(DataInputStream in) throws IOException {
    Optional<LexicalHead> lexical = Optional.empty();
    if (in.readBoolean()) {
      byte[] bytes = in.readNBytes(in.readInt());
      lexical = Optional.of(LexicalHead.read(new ByteArrayInputStream(bytes)));
    }
    Optional<Discriminant> semantic =
        in.readBoolean() ? Optional.of(Discriminant.read(in)) : Optional.empty();
    Optional<PhraseSpace> phrases =
        in.readBoolean() ? Optional.of(PhraseSpace.read(in)) : Optional.empty();
    return new Classifiers(lexical, semantic, phrases);
  }
}
