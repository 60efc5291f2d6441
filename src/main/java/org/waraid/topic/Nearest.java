package org.waraid.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the right name that a mistyped one is nearest to. */
final class Nearest {
  private static final double ALIKE = 0.8;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Nearest() {}

  /** "; did you mean 'x'?", or nothing when no name is near. */
  static String hint(String typed, Collection<String> names) {
    return to(typed, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** The nearest name, when one is near enough to be meant. */
  static Optional<String> to(String typed, Collection<String> names) {
    String folded = fold(typed);
    return names.stream()
        .filter(name -> alike(folded, fold(name)) >= ALIKE)
        .max(
            Comparator.comparingDouble((String name) -> alike(folded, fold(name)))
                .thenComparing(Comparator.reverseOrder()));
  }

  private static double alike(String typed, String name) {
    return SIMILARITY.apply(typed, name);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _.]", "-");
  }
}
