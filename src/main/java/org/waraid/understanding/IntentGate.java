package org.waraid.understanding;

import java.util.List;
import java.util.Optional;

/**
 * How far a label may be trusted when there are no frames: a logistic regression over the
 * classifier's and the neighbours' signals. Immutable; safe for many threads.
 */
final class IntentGate {
  /** Whoever talks to a bot in the open means something else about once in six times. */
  private static final double OUTSIDE_SHARE = 1.0 / 6;

  /** Both sides the same in learning what tells them apart: measured, the better curve. */
  private static final double LEARNING_SHARE = 1.0 / 2;

  /**
   * Fewer out-of-scope messages than this say nothing about a share, and weights for many signals
   * cannot be learnt from them: then the classifier's score alone is the confidence.
   */
  private static final int ENOUGH = 30;

  private final Optional<Logistic> trust;

  private IntentGate(Optional<Logistic> trust) {
    this.trust = trust;
  }

  /**
   * A label that would have been given to a message of known label.
   *
   * @param signals the classifier's score first
   */
  record Trial(Vector signals, boolean right, boolean outside) {}

  static IntentGate train(List<Trial> trials) {
    if (outside(trials) < ENOUGH) {
      return new IntentGate(Optional.empty());
    }
    double weight = outsideWeight(trials, LEARNING_SHARE);
    List<Logistic.Example> examples =
        trials.stream()
            .map(
                trial ->
                    new Logistic.Example(
                        trial.signals(), trial.right(), trial.outside() ? weight : 1))
            .toList();
    return new IntentGate(Optional.of(Logistic.train(examples)));
  }

  private static long outside(List<Trial> trials) {
    return trials.stream().filter(Trial::outside).count();
  }

  /** How much one out-of-scope message counts, so that all of them have their share. */
  private static double outsideWeight(List<Trial> trials, double share) {
    long outside = outside(trials);
    double wanted = (trials.size() - outside) * share / (1 - share);
    return outside < ENOUGH ? 1 : Math.max(1, wanted / outside);
  }

  double confidence(Vector signals) {
    return trust
        .map(known -> known.probability(signals))
        .orElseGet(() -> Math.max(0, Math.min(1, (double) signals.toArray()[0])));
  }

  /** The lowest confidence from which on answering makes the most messages right. */
  double bestThreshold(List<Trial> trials) {
    double weight = outsideWeight(trials, OUTSIDE_SHARE);
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
