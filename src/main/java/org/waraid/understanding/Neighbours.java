package org.waraid.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** Labelled messages, to be asked which lie nearest. Immutable; safe for many threads. */
final class Neighbours {
  private static final int COUNT = 10;

  /** How much more a nearer neighbour's vote weighs. */
  private static final double SHARPNESS = 5;

  private final List<Vector> vectors;
  private final Postings postings;
  private final List<String> labels;

  /** Neighbours; the label of one that belongs nowhere is empty. */
  Neighbours(List<Place> places, List<String> labels) {
    this.vectors = places.stream().map(Place::vector).toList();
    this.postings = Postings.of(places.stream().map(Place::terms).toList());
    this.labels = List.copyOf(labels);
  }

  /**
   * What lies around a message.
   *
   * @param nearest cosine to the nearest of all
   * @param near mean cosine to the nearest five
   * @param agreement share of the neighbours' votes for the label
   * @param same cosine to the nearest of the label
   * @param outside cosine to the nearest that belongs nowhere
   * @param words cosine of the n-grams to those of the nearest of all
   * @param sameWords cosine of the n-grams to those of the nearest of the label
   */
  record View(
      double nearest,
      double near,
      double agreement,
      double same,
      double outside,
      double words,
      double sameWords) {}

  /**
   * Looks around.
   *
   * @param itself index of an example that is to be passed over; negative for none
   */
  View around(Place place, String label, int itself) {
    Vector vector = place.vector();
    float[] byWords = postings.cosines(place.terms());
    double[] cosines = new double[vectors.size()];
    double same = 0;
    double outside = 0;
    double words = 0;
    double sameWords = 0;
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = i == itself ? -1 : vectors.get(i).dot(vector);
      if (labels.get(i).isEmpty()) {
        outside = Math.max(outside, cosines[i]);
      } else if (labels.get(i).equals(label)) {
        same = Math.max(same, cosines[i]);
        sameWords = i == itself ? sameWords : Math.max(sameWords, byWords[i]);
      }
      words = i == itself ? words : Math.max(words, byWords[i]);
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
    return new View(cosines[order[0]], near, agreeing / votes, same, outside, words, sameWords);
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
