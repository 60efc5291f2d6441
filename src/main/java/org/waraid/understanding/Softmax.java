package org.waraid.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns scores into probabilities. */
final class Softmax {
  private Softmax() {}

  static Map<String, Double> byLabel(List<String> labels, double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] shares = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - highest);
      sum += shares[i];
    }
    Map<String, Double> probabilities = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      probabilities.put(labels.get(i), shares[i] / sum);
    }
    return probabilities;
  }
}
