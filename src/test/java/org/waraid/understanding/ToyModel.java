package org.waraid.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.waraid.topic.Term;

/** A model of two topics over vectors of three numbers, and what it takes to keep it. */
final class ToyModel {
  static final Vector AID = Vector.of(1, 0, 0);
  static final Vector SHELLS = Vector.of(0, 1, 0);

  private ToyModel() {}

  /** Twenty examples a label, scattered about the label's own axis, always the same ones. */
  static List<Discriminant.Example> examples() {
    Random random = new Random(3);
    List<Discriminant.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Discriminant.Example("aid", near(AID, random)));
      examples.add(new Discriminant.Example("shells", near(SHELLS, random)));
      examples.add(new Discriminant.Example(Labels.OTHER, near(Vector.of(0, 0, 1), random)));
    }
    return examples;
  }

  private static Vector near(Vector centre, Random random) {
    float[] values = centre.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (0.15 * random.nextGaussian());
    }
    return Vector.of(values);
  }

  /** A gate that trusts the first signal. */
  static ScopeGate gate() {
    Random random = new Random(5);
    List<ScopeGate.Trial> trials = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean right = i % 2 == 0;
      float signal = (float) ((right ? 2 : -2) + random.nextGaussian());
      trials.add(new ScopeGate.Trial(Vector.of(signal, (float) random.nextGaussian()), right));
    }
    return ScopeGate.train(trials, 2);
  }

  static Model model(String key) {
    Classifiers classifiers = Classifiers.trainQuickly(labelled());
    TopicProfile profile =
        profile(
            Set.of(Terms.UNITED_STATES, Terms.UKRAINE, Terms.AID),
            Set.of("country"),
            Set.of(2022),
            "40000000000",
            "3E+5");
    return new Model(key, classifiers, gate(), gate(), classifiers, gate(), Map.of("aid", profile));
  }

  /** The vectors of its phrases. */
  static Map<String, Vector> vectors() {
    Map<String, Vector> vectors = new HashMap<>();
    examples().forEach(each -> vectors.put("phrase " + vectors.size(), each.vector()));
    return vectors;
  }

  private static List<Example> labelled() {
    return examples().stream()
        .map(
            each ->
                new Example(
                    each.label(),
                    new Utterance("", List.of(), Frame.EMPTY),
                    Optional.of(each.vector()),
                    true))
        .toList();
  }

  static TopicProfile profile(
      Set<Term> terms, Set<String> corrected, Set<Integer> years, String... figures) {
    List<String> ids = terms.stream().map(Term::id).toList();
    List<BigDecimal> values = List.of(figures).stream().map(BigDecimal::new).toList();
    return new TopicProfile(
        Set.of("aid", "sent"),
        Set.of("repaid"),
        Set.copyOf(ids),
        Set.of("guess"),
        corrected,
        years,
        Set.copyOf(values),
        Map.of(QuestionKind.HOW_MUCH, 0.75, QuestionKind.WHO, 0.25),
        Stated.NOTHING);
  }

  /** Something that can be written. */
  interface Written {
    void write(DataOutputStream out) throws IOException;
  }

  static DataInputStream written(Written written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      written.write(out);
    }
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
