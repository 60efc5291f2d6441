package org.waraid.understanding;

import java.util.Arrays;

/**
 * The n-grams of a text, weighted; of length 1, except that n-grams nobody used before count in the
 * length alone. Immutable.
 */
final class TermVector {
  private final int[] numbers;
  private final float[] weights;

  TermVector(int[] numbers, float[] weights) {
    this.numbers = numbers.clone();
    this.weights = weights.clone();
  }

  int count() {
    return numbers.length;
  }

  /** The number after the greatest. */
  int beyond() {
    return Arrays.stream(numbers).map(number -> number + 1).max().orElse(0);
  }

  int number(int at) {
    return numbers[at];
  }

  float weight(int at) {
    return weights[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TermVector terms
        && Arrays.equals(numbers, terms.numbers)
        && Arrays.equals(weights, terms.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
