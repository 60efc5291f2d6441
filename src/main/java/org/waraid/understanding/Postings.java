package org.waraid.understanding;

import java.util.List;

/**
 * Texts by their n-grams, to be compared with another at once. Immutable; safe for many threads.
 */
final class Postings {
  private final int texts;
  private final int[] starts;
  private final int[] textOf;
  private final float[] weightOf;

  private Postings(int texts, int[] starts, int[] textOf, float[] weightOf) {
    this.texts = texts;
    this.starts = starts;
    this.textOf = textOf;
    this.weightOf = weightOf;
  }

  static Postings of(List<TermVector> all) {
    int size = all.stream().mapToInt(TermVector::beyond).max().orElse(0);
    int[] starts = new int[size + 1];
    for (TermVector terms : all) {
      for (int i = 0; i < terms.count(); i++) {
        starts[terms.number(i) + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] textOf = new int[starts[size]];
    float[] weightOf = new float[starts[size]];
    for (int text = 0; text < all.size(); text++) {
      TermVector terms = all.get(text);
      for (int i = 0; i < terms.count(); i++) {
        int at = next[terms.number(i)]++;
        textOf[at] = text;
        weightOf[at] = terms.weight(i);
      }
    }
    return new Postings(all.size(), starts, textOf, weightOf);
  }

  /** The cosine of a text to each. */
  float[] cosines(TermVector terms) {
    float[] cosines = new float[texts];
    for (int i = 0; i < terms.count(); i++) {
      int number = terms.number(i);
      int end = number + 1 < starts.length ? starts[number + 1] : 0;
      float weight = terms.weight(i);
      for (int at = end == 0 ? 0 : starts[number]; at < end; at++) {
        cosines[textOf[at]] += weight * weightOf[at];
      }
    }
    return cosines;
  }
}
