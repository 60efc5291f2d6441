package org.waraid.understanding;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Logistic regression over a handful of signals, trained by Newton's method with weighted examples.
 * OpenNLP's quasi-Newton trainer knows no weights and stops short on signals that say nearly the
 * same, as these do. Immutable; safe for many threads.
 */
final class Logistic {
  private static final double PENALTY = 1e-3;
  private static final int STEPS = 30;
  private static final double SMALL = 1e-8;

  private final Vector mean;
  private final Vector scale;
  private final double[] weights;

  private Logistic(Vector mean, Vector scale, double[] weights) {
    this.mean = mean;
    this.scale = scale;
    this.weights = weights;
  }

  /** Signals, whether they are of a right thing, and how much that counts. */
  record Example(Vector signals, boolean right, double weight) {}

  static Logistic train(List<Example> examples) {
    List<Vector> signals = examples.stream().map(Example::signals).toList();
    Vector mean = Vector.mean(signals);
    Vector scale = inverseDeviation(signals, mean);
    double[] weights = new double[mean.length() + 1];
    for (int step = 0; step < STEPS; step++) {
      if (improve(new Logistic(mean, scale, weights), examples) < SMALL) {
        break;
      }
    }
    return new Logistic(mean, scale, weights);
  }

  private static Vector inverseDeviation(List<Vector> signals, Vector mean) {
    float[] scale = new float[mean.length()];
    for (Vector each : signals) {
      float[] off = each.centred(mean, 1).toArray();
      for (int i = 0; i < scale.length; i++) {
        scale[i] += off[i] * off[i] / signals.size();
      }
    }
    for (int i = 0; i < scale.length; i++) {
      scale[i] = scale[i] < SMALL ? 0 : (float) (1 / Math.sqrt(scale[i]));
    }
    return Vector.of(scale);
  }

  /** One step of Newton's method, in place; tells how far it went. */
  private static double improve(Logistic model, List<Example> examples) {
    int size = model.weights.length;
    DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
    DMatrixRMaj curvature = new DMatrixRMaj(size, size);
    double total = examples.stream().mapToDouble(Example::weight).sum();
    for (Example example : examples) {
      double[] input = model.input(example.signals());
      double probability = model.probability(input);
      double error = example.weight() / total * ((example.right() ? 1 : 0) - probability);
      double certainty = example.weight() / total * probability * (1 - probability);
      for (int i = 0; i < size; i++) {
        gradient.add(i, 0, error * input[i]);
        for (int j = 0; j < size; j++) {
          curvature.add(i, j, certainty * input[i] * input[j]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      gradient.add(i, 0, -PENALTY * model.weights[i]);
      curvature.add(i, i, PENALTY);
    }
    DMatrixRMaj step = new DMatrixRMaj(size, 1);
    CommonOps_DDRM.solveSPD(curvature, gradient, step);
    double length = 0;
    for (int i = 0; i < size; i++) {
      model.weights[i] += step.get(i);
      length += Math.abs(step.get(i));
    }
    return length;
  }

  double probability(Vector signals) {
    return probability(input(signals));
  }

  private double[] input(Vector signals) {
    float[] values = signals.centred(mean, 1).toArray();
    float[] factors = scale.toArray();
    double[] input = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      input[i] = (double) values[i] * factors[i];
    }
    input[values.length] = 1;
    return input;
  }

  private double probability(double[] input) {
    double sum = 0;
    for (int i = 0; i < input.length; i++) {
      sum += weights[i] * input[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
