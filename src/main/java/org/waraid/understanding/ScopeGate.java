package org.waraid.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * How far an answer may be trusted: a small maximum-entropy model over {@link Signals}, trained on
 * what the classifiers said of phrases that they had not seen. Its confidence is calibrated by that
 * training: of answers given with confidence x, about x are right.
 */
final class ScopeGate {
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final double L2 = 0.01;
  private static final int STEPS = 200;

  private final MaxentHead head;
  private final double threshold;

  private ScopeGate(MaxentHead head, double threshold) {
    this.head = head;
    this.threshold = threshold;
  }

  /** Signals of an answer that would have been right or wrong. */
  record Trial(Vector signals, boolean right) {}

  /**
   * Trains the gate. Its confidence being calibrated, an answer is worth giving from the point on
   * where its chance of being right outweighs the cost of its being wrong.
   *
   * @param wrongCosts how many right answers one wrong answer outweighs
   */
  static ScopeGate train(List<Trial> trials, double wrongCosts) {
    MaxentHead head =
        MaxentHead.train(
            trials.stream()
                .map(
                    trial -> new MaxentHead.Example(trial.right() ? RIGHT : WRONG, trial.signals()))
                .toList(),
            L2,
            STEPS);
    return new ScopeGate(head, wrongCosts / (1 + wrongCosts));
  }

  private static double confidence(MaxentHead head, Vector signals) {
    return head.probabilities(signals).getOrDefault(RIGHT, 0.0);
  }

  double confidence(Vector signals) {
    return confidence(head, signals);
  }

  /** The confidence from which on an answer is given. */
  double threshold() {
    return threshold;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(threshold);
    head.write(out);
  }

  static ScopeGate read(DataInputStream in) throws IOException {
    double threshold = in.readDouble();
    return new ScopeGate(MaxentHead.read(in), threshold);
  }
}
