package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All learners on a problem that a child could solve, and their way into a file and back. */
class LearnersTest {
  private static final List<LexicalHead.Example> TEXTS =
      List.of(
          text("aid", "how much money was sent"),
          text("aid", "how much money did they send"),
          text("aid", "money sent so far"),
          text("shells", "how many shells were promised"),
          text("shells", "shells promised by them"),
          text("shells", "how many shells so far"));

  @Test
  void discriminantTellsLabelsApart() {
    Discriminant discriminant = Discriminant.train(ToyModel.examples());

    assertThat(likeliest(discriminant.probabilities(ToyModel.AID))).isEqualTo("aid");
    assertThat(likeliest(discriminant.probabilities(ToyModel.SHELLS))).isEqualTo("shells");
    assertThat(sum(discriminant.probabilities(Vector.of(3, -2, 9)))).isCloseTo(1, within(1e-9));
  }

  @Test
  void discriminantIsTheSame_whenReadBack() throws IOException {
    Discriminant discriminant = Discriminant.train(ToyModel.examples());

    try (DataInputStream in = ToyModel.written(discriminant::write)) {
      Vector any = Vector.of(0.2f, 0.4f, 0.1f);
      assertThat(Discriminant.read(in).probabilities(any))
          .isEqualTo(discriminant.probabilities(any));
    }
  }

  @Test
  void maxentTellsLabelsApart_andIsTheSame_whenReadBack() throws IOException {
    MaxentHead head =
        MaxentHead.train(
            ToyModel.examples().stream()
                .map(each -> new MaxentHead.Example(each.label(), each.vector()))
                .toList(),
            0.01,
            50);

    assertThat(likeliest(head.probabilities(ToyModel.AID))).isEqualTo("aid");
    assertThat(likeliest(head.probabilities(ToyModel.SHELLS))).isEqualTo("shells");
    assertThat(sum(head.probabilities(ToyModel.AID))).isCloseTo(1, within(1e-6));
    try (DataInputStream in = ToyModel.written(head::write)) {
      assertThat(MaxentHead.read(in).probabilities(ToyModel.AID))
          .isEqualTo(head.probabilities(ToyModel.AID));
    }
  }

  @Test
  void gateIsSure_whereAnswersWereRight() {
    ScopeGate gate = ToyModel.gate();

    assertThat(gate.confidence(Vector.of(3, 0))).isGreaterThan(0.9);
    assertThat(gate.confidence(Vector.of(-3, 0))).isLessThan(0.1);
    assertThat(gate.confidence(Vector.of(0, 0))).isBetween(0.2, 0.8);
  }

  @Test
  void gateIsTheSame_whenReadBack() throws IOException {
    ScopeGate gate = ToyModel.gate();

    try (DataInputStream in = ToyModel.written(gate::write)) {
      assertThat(ScopeGate.read(in).confidence(Vector.of(1, 1)))
          .isEqualTo(gate.confidence(Vector.of(1, 1)));
    }
  }

  @Test
  void wordsTellLabelsApart_evenMisspelled() {
    LexicalHead head = LexicalHead.train(TEXTS, 0.1, 20).orElseThrow();

    assertThat(likeliest(head.probabilities(List.of("money", "sent")))).isEqualTo("aid");
    assertThat(likeliest(head.probabilities(List.of("shels", "promissed")))).isEqualTo("shells");
  }

  @Test
  void examplesOfOneLabelAreSureOfIt_onlyNearThem() {
    Scores scores = ToyModel.model("k").classifiers().score(utterance(), Optional.of(ToyModel.AID));

    assertThat(scores.topics()).containsExactly("aid", "shells");
    assertThat(scores.nearest("aid")).isGreaterThan(scores.nearest("shells"));
    assertThat(scores.fused("aid")).isGreaterThan(0.5);
  }

  @Test
  void phrasesAreTheSame_whenReadBack() throws IOException {
    PhraseSpace phrases = PhraseSpace.of(ToyModel.examples());

    try (DataInputStream in = ToyModel.written(phrases::write)) {
      assertThat(PhraseSpace.read(in).nearest(ToyModel.SHELLS))
          .isEqualTo(phrases.nearest(ToyModel.SHELLS));
    }
  }

  @Test
  void nearestIsTheExampleItself() {
    Discriminant.Example some = ToyModel.examples().get(4);

    Map<String, Double> nearest = PhraseSpace.of(ToyModel.examples()).nearest(some.vector());

    assertThat(nearest.get(some.label())).isCloseTo(1, within(1e-3));
    assertThat(nearest).containsOnlyKeys("aid", "shells", Labels.OTHER);
  }

  private static Utterance utterance() {
    return new Utterance("how much aid", Word.of("how much aid"), Frame.EMPTY);
  }

  private static LexicalHead.Example text(String label, String words) {
    return new LexicalHead.Example(label, List.of(words.split(" ")));
  }

  private static String likeliest(Map<String, Double> probabilities) {
    return probabilities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static double sum(Map<String, Double> probabilities) {
    return probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
