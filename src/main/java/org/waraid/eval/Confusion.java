package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One row of a confusion table, with its cells that are not empty.
 *
 * @param expected what was to be found, by whatever name the questions give it
 * @param got how often what was found, the most frequent first
 */
public record Confusion(String expected, Map<String, Integer> got) {
  public Confusion {
    requireNonNull(expected, "expected is null");
    got = Collections.unmodifiableMap(new LinkedHashMap<>(got));
  }

  /** Rows sorted by name; what has no name to expect is left out. */
  static <T> List<Confusion> table(
      List<T> all, Function<? super T, String> expected, Function<? super T, String> got) {
    Map<String, Map<String, Integer>> rows = new TreeMap<>();
    for (T each : all) {
      String row = expected.apply(each);
      if (!row.isBlank()) {
        rows.computeIfAbsent(row, name -> new TreeMap<>()).merge(got.apply(each), 1, Integer::sum);
      }
    }
    return rows.entrySet().stream()
        .map(row -> new Confusion(row.getKey(), frequentFirst(row.getValue())))
        .toList();
  }

  private static Map<String, Integer> frequentFirst(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
