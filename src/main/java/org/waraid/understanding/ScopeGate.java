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

  private ScopeGate(MaxentHead head) {
    this.head = head;
  }

  /** Signals of an answer that would have been right or wrong. */
  record Trial(Vector signals, boolean right) {}

  static ScopeGate train(List<Trial> trials) {
    MaxentHead head =
        MaxentHead.train(
            trials.stream()
                .map(
                    trial -> new MaxentHead.Example(trial.right() ? RIGHT : WRONG, trial.signals()))
                .toList(),
            L2,
            STEPS);
    return new ScopeGate(head);
  }

  double confidence(Vector signals) {
    return head.probabilities(signals).getOrDefault(RIGHT, 0.0);
  }

  void write(DataOutputStream out) throws IOException {
    head.write(out);
  }

  static ScopeGate read(DataInputStream in) throws IOException {
    return new ScopeGate(MaxentHead.read(in));
  }
}
