package org.waraid.eval;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a stricter bot would do: one that answers only from a confidence on.
 *
 * @param threshold that confidence
 * @param coverage answered share of all messages
 * @param wrong share of wrong ones among the answered
 */
public record Risk(double threshold, double coverage, double wrong) {
  private static final double[] THRESHOLDS = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99};

  static List<Risk> curve(List<Rated> answers, int messages) {
    return DoubleStream.of(THRESHOLDS).mapToObj(least -> of(least, answers, messages)).toList();
  }

  private static Risk of(double least, List<Rated> answers, int messages) {
    List<Rated> given = answers.stream().filter(each -> each.confidence() >= least).toList();
    double wrong = given.stream().filter(each -> !each.right()).count();
    return new Risk(
        least,
        messages == 0 ? 0 : (double) given.size() / messages,
        given.isEmpty() ? 0 : wrong / given.size());
  }
}
