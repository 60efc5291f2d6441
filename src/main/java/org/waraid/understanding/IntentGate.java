package org.waraid.understanding;

import java.util.List;

/**
 * How far a label may be trusted when there are no frames: a logistic regression over the
 * classifier's and the neighbours' signals. Immutable; safe for many threads.
 */
final class IntentGate {
  /** Whoever talks to a bot in the open means something else about once in six times. */
  private static final double OUTSIDE_SHARE = 1.0 / 6;

  /** Fewer out-of-scope messages than this say nothing about a share. */
  private static final int ENOUGH = 30;

  private final Logistic trust;

  private IntentGate(Logistic trust) {
    this.trust = trust;
  }

  /** A label that would have been given to a message of known label. */
  record Trial(Vector signals, boolean right, boolean outside) {}

  static IntentGate train(List<Trial> trials) {
    double weight = outsideWeight(trials);
    return new IntentGate(
        Logistic.train(
            trials.stream()
                .map(
                    trial ->
                        new Logistic.Example(
                            trial.signals(), trial.right(), trial.outside() ? weight : 1))
                .toList()));
  }

  /** How much one out-of-scope message counts, so that all of them have their share. */
  private static double outsideWeight(List<Trial> trials) {
    long outside = trials.stream().filter(Trial::outside).count();
    double wanted = (trials.size() - outside) * OUTSIDE_SHARE / (1 - OUTSIDE_SHARE);
    return outside < ENOUGH ? 1 : Math.max(1, wanted / outside);
  }

  double confidence(Vector signals) {
    return trust.probability(signals);
  }

  /** The lowest confidence from which on answering makes the most messages right. */
  double bestThreshold(List<Trial> trials) {
    double weight = outsideWeight(trials);
    List<Rated> rated =
        trials.stream().map(each -> new Rated(confidence(each.signals()), each)).toList();
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int permille = 0; permille < 1000; permille++) {
      double threshold = permille / 1000.0;
      double right = 0;
      for (Rated each : rated) {
        boolean answered = each.confidence >= threshold;
        if (each.trial.outside()) {
          right += answered ? 0 : weight;
        } else if (answered && each.trial.right()) {
          right++;
        }
      }
      if (right > most) {
        most = right;
        best = threshold;
      }
    }
    return best;
  }

  private record Rated(double confidence, Trial trial) {}
}
