package org.waraid.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far an answer may be trusted: a small maximum-entropy model over {@link Signals} and their
 * products, trained on what the classifiers said of phrases that they had not seen. Its confidence
 * is calibrated by that training: of answers given with confidence x, about x are right. Products
 * let one signal say how much another counts: a word that no phrasing has means little where a
 * phrasing is very near.
 */
final class ScopeGate {
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final double L2 = 0.01;
  private static final int STEPS = 60;

  /** Further out than this many deviations nothing was learned, so that nothing is concluded. */
  private static final float FARTHEST = 3;

  private static final double CONSTANT = 1e-6;

  private final Vector middle;
  private final Vector scale;
  private final MaxentHead head;

  private ScopeGate(Vector middle, Vector scale, MaxentHead head) {
    this.middle = middle;
    this.scale = scale;
    this.head = head;
  }

  /** Signals of an answer that would have been right or wrong. */
  record Trial(Vector signals, boolean right) {}

  /**
   * Learns from trials.
   *
   * @param length of their signals
   */
  static ScopeGate train(List<Trial> given, int length) {
    List<Trial> trials = ofBothSorts(given, length);
    List<Vector> signals = trials.stream().map(Trial::signals).toList();
    Vector middle = Vector.mean(signals);
    Vector scale = scale(signals, middle);
    MaxentHead head =
        MaxentHead.train(
            trials.stream()
                .map(
                    trial ->
                        new MaxentHead.Example(
                            trial.right() ? RIGHT : WRONG,
                            withProducts(trial.signals(), middle, scale)))
                .toList(),
            L2,
            STEPS);
    return new ScopeGate(middle, scale, head);
  }

  /** Few phrasings may show only one sort; an answer without any signals then stands for both. */
  private static List<Trial> ofBothSorts(List<Trial> given, int length) {
    List<Trial> trials = new ArrayList<>(given);
    Vector nothing = Vector.of(new float[length]);
    for (boolean right : new boolean[] {true, false}) {
      if (given.stream().noneMatch(trial -> trial.right() == right)) {
        trials.add(new Trial(nothing, right));
      }
    }
    return trials;
  }

  /** One over each signal's standard deviation; nothing where it never changes. */
  private static Vector scale(List<Vector> signals, Vector middle) {
    double[] squares = new double[middle.length()];
    for (Vector each : signals) {
      float[] off = each.centred(middle, 1).toArray();
      for (int i = 0; i < off.length; i++) {
        squares[i] += (double) off[i] * off[i] / signals.size();
      }
    }
    float[] scale = new float[squares.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = squares[i] < CONSTANT ? 0 : (float) (1 / Math.sqrt(squares[i]));
    }
    return Vector.of(scale);
  }

  private static Vector withProducts(Vector signals, Vector middle, Vector scale) {
    float[] values = signals.centred(middle, 1).toArray();
    float[] factors = scale.toArray();
    int count = values.length;
    float[] all = Arrays.copyOf(values, count + count * (count + 1) / 2);
    for (int i = 0; i < count; i++) {
      all[i] = Math.max(-FARTHEST, Math.min(FARTHEST, values[i] * factors[i]));
    }
    int at = count;
    for (int i = 0; i < count; i++) {
      for (int j = i; j < count; j++) {
        all[at++] = all[i] * all[j];
      }
    }
    return Vector.of(all);
  }

  double confidence(Vector signals) {
    return head.probabilities(withProducts(signals, middle, scale)).getOrDefault(RIGHT, 0.0);
  }

  void write(DataOutputStream out) throws IOException {
    middle.write(out);
    scale.write(out);
    head.write(out);
  }

  static ScopeGate read(DataInputStream in) throws IOException {
    return new ScopeGate(Vector.read(in), Vector.read(in), MaxentHead.read(in));
  }
}
