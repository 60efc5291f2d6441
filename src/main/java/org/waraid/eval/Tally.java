package org.waraid.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many of a group are right.
 *
 * @param group its name
 * @param right how many are
 * @param count of how many
 */
public record Tally(String group, int right, int count) {
  /** Counts by group, sorted by name; what belongs to no group (an empty name) is left out. */
  static <T> List<Tally> by(
      List<T> all, Function<? super T, String> group, Predicate<? super T> right) {
    Map<String, Tally> groups = new TreeMap<>();
    for (T each : all) {
      String name = group.apply(each);
      if (!name.isBlank()) {
        groups.merge(name, new Tally(name, right.test(each) ? 1 : 0, 1), Tally::plus);
      }
    }
    return new ArrayList<>(groups.values());
  }

  static <T> Tally of(String name, List<T> all, Predicate<? super T> right) {
    return new Tally(name, (int) all.stream().filter(right).count(), all.size());
  }

  private Tally plus(Tally other) {
    return new Tally(group, right + other.right, count + other.count);
  }

  /** Right ones as a share of all, from 0 to 1; 0 of none. */
  public double share() {
    return count == 0 ? 0 : (double) right / count;
  }
}
