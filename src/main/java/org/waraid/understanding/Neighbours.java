package org.waraid.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** Labelled sentence vectors, to be asked which lie nearest. Immutable; safe for many threads. */
final class Neighbours {
  private static final int COUNT = 10;

  /** How much more a nearer neighbour's vote weighs. */
  private static final double SHARPNESS = 5;

  private final List<Vector> vectors;
  private final List<String> labels;

  /** Neighbours; the label of one that belongs nowhere is empty. */
  Neighbours(List<Vector> vectors, List<String> labels) {
    this.vectors = List.copyOf(vectors);
    this.labels = List.copyOf(labels);
  }

  /**
   * What lies around a vector.
   *
   * @param nearest cosine to the nearest of all
   * @param near mean cosine to the nearest five
   * @param agreement share of the neighbours' votes for the label
   * @param same cosine to the nearest of the label
   * @param outside cosine to the nearest that belongs nowhere
   */
  record View(double nearest, double near, double agreement, double same, double outside) {}

  /**
   * Looks around.
   *
   * @param itself index of an example that is to be passed over; negative for none
   */
  View around(Vector vector, String label, int itself) {
    double[] cosines = new double[vectors.size()];
    double same = 0;
    double outside = 0;
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = i == itself ? -1 : vectors.get(i).dot(vector);
      if (labels.get(i).isEmpty()) {
        outside = Math.max(outside, cosines[i]);
      } else if (labels.get(i).equals(label)) {
        same = Math.max(same, cosines[i]);
      }
    }
    int[] order = nearest(cosines);
    double votes = 0;
    double agreeing = 0;
    for (int i : order) {
      double vote = Math.exp(SHARPNESS * cosines[i]);
      votes += vote;
      agreeing += labels.get(i).equals(label) ? vote : 0;
    }
    double near =
        IntStream.of(order).limit(COUNT / 2).mapToDouble(i -> cosines[i]).average().orElse(0);
    return new View(cosines[order[0]], near, agreeing / votes, same, outside);
  }

  private static int[] nearest(double[] cosines) {
    int[] best = new int[Math.min(COUNT, cosines.length)];
    int filled = 0;
    for (int i = 0; i < cosines.length; i++) {
      if (filled == best.length && cosines[i] <= cosines[best[filled - 1]]) {
        continue;
      }
      int at = filled < best.length ? filled++ : filled - 1;
      while (at > 0 && cosines[best[at - 1]] < cosines[i]) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
    }
    return best;
  }
}
