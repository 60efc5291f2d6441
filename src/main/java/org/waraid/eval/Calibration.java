package org.waraid.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence is honest: of answers given with confidence x, about x should be right.
 *
 * @param bins ten, from the least confident to the most, without the empty ones
 * @param expectedError how far confidence and share of right ones are apart, weighted by number
 */
public record Calibration(List<Bin> bins, double expectedError) {
  private static final int BINS = 10;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Answers of similar confidence.
   *
   * @param from lowest confidence
   * @param to highest confidence
   * @param count how many
   * @param confidence their mean
   * @param right share of right ones
   */
  public record Bin(double from, double to, int count, double confidence, double right) {}

  static Calibration of(List<Rated> answers) {
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<Rated> in = answers.stream().filter(each -> binOf(each) == number).toList();
      if (!in.isEmpty()) {
        double confidence = in.stream().mapToDouble(Rated::confidence).average().orElse(0);
        double right = (double) in.stream().filter(Rated::right).count() / in.size();
        double from = (double) bin / BINS;
        bins.add(new Bin(from, (bin + 1.0) / BINS, in.size(), confidence, right));
        error += Math.abs(confidence - right) * in.size() / answers.size();
      }
    }
    return new Calibration(bins, error);
  }

  private static int binOf(Rated answer) {
    return Math.min(BINS - 1, Math.max(0, (int) (answer.confidence() * BINS)));
  }
}
