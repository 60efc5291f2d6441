package org.waraid.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether a yes/no question is one that the source answers with yes. */
final class Polarity {
  /** Below this the first word is left out: a wrong "yes" is worse than none. */
  private static final double SURE = 0.9;

  private Polarity() {}

  static String label(String topic, boolean yes) {
    return topic + (yes ? "+" : "-");
  }

  static Optional<Discriminant> train(List<Example> signed) {
    List<Discriminant.Example> examples =
        signed.stream()
            .filter(each -> each.vector().isPresent())
            .map(each -> new Discriminant.Example(each.label(), each.vector().orElseThrow()))
            .toList();
    return examples.isEmpty() ? Optional.empty() : Optional.of(Discriminant.train(examples));
  }

  static Optional<Boolean> of(
      Optional<Discriminant> trained, String topic, Optional<Vector> vector) {
    if (trained.isEmpty() || vector.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> all = trained.get().probabilities(vector.get());
    double yes = all.getOrDefault(label(topic, true), 0.0);
    double no = all.getOrDefault(label(topic, false), 0.0);
    if (yes == 0 || no == 0 || Math.max(yes, no) < SURE * (yes + no)) {
      return Optional.empty();
    }
    return Optional.of(yes > no);
  }
}
