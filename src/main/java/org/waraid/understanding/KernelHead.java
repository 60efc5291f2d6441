package org.waraid.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Regularised least squares over a Gaussian kernel of sentence vectors, on some of the examples as
 * landmarks (Nyström's approximation). It has a closed form, its scores sink towards zero far from
 * every example, and what it would have said of an example that it had not seen is known without a
 * second training. Immutable; safe for many threads.
 */
final class KernelHead {
  /** Chosen on the validation part of a public set of 150 intents. */
  private static final double WIDTH = 1.25;

  private static final double PENALTY = 0.05;
  private static final int MOST_LANDMARKS = 3000;

  /** Rows at a time: few enough that they stay in the processor's cache. */
  private static final int BLOCK = 128;

  private final List<String> labels;
  private final List<Vector> landmarks;
  private final DMatrixRMaj weights;
  private final LinearSolverDense<DMatrixRMaj> solver;

  private KernelHead(
      List<String> labels,
      List<Vector> landmarks,
      DMatrixRMaj weights,
      LinearSolverDense<DMatrixRMaj> solver) {
    this.labels = labels;
    this.landmarks = landmarks;
    this.weights = weights;
    this.solver = solver;
  }

  /**
   * Trains.
   *
   * @param vectors of length 1
   * @param names the label of each, empty for one that has none: it teaches what is far from all
   */
  static KernelHead train(List<Vector> vectors, List<String> names) {
    List<String> labels =
        List.copyOf(new LinkedHashSet<>(names.stream().filter(name -> !name.isEmpty()).toList()));
    List<Vector> landmarks = landmarks(vectors);
    int size = landmarks.size();
    DMatrixRMaj gram = new DMatrixRMaj(size, size);
    DMatrixRMaj right = new DMatrixRMaj(size, labels.size());
    for (int from = 0; from < vectors.size(); from += BLOCK) {
      int to = Math.min(vectors.size(), from + BLOCK);
      DMatrixRMaj kernel = kernel(vectors.subList(from, to), landmarks);
      DMatrixRMaj targets = targets(names.subList(from, to), labels);
      DMatrixRMaj columns = CommonOps_DDRM.transpose(kernel, null);
      CommonOps_MT_DDRM.multAdd(columns, kernel, gram);
      CommonOps_MT_DDRM.multAdd(columns, targets, right);
    }
    double jitter = 1e-10 * CommonOps_DDRM.trace(gram);
    CommonOps_DDRM.addEquals(gram, PENALTY, kernel(landmarks, landmarks));
    for (int i = 0; i < size; i++) {
      gram.add(i, i, jitter);
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
    if (!solver.setA(gram)) {
      throw new IllegalStateException("the examples' kernel cannot be inverted");
    }
    DMatrixRMaj weights = new DMatrixRMaj(size, labels.size());
    solver.solve(right, weights);
    return new KernelHead(labels, landmarks, weights, solver);
  }

  private static List<Vector> landmarks(List<Vector> vectors) {
    List<Vector> order = new ArrayList<>(vectors);
    Collections.shuffle(order, new Random(1));
    return List.copyOf(order.subList(0, Math.min(MOST_LANDMARKS, order.size())));
  }

  private static DMatrixRMaj targets(List<String> names, List<String> labels) {
    DMatrixRMaj targets = new DMatrixRMaj(names.size(), labels.size());
    for (int row = 0; row < names.size(); row++) {
      int column = labels.indexOf(names.get(row));
      if (column >= 0) {
        targets.set(row, column, 1);
      }
    }
    return targets;
  }

  private static DMatrixRMaj kernel(List<Vector> rows, List<Vector> columns) {
    DMatrixRMaj kernel = new DMatrixRMaj(rows.size(), columns.size());
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        double cosine = rows.get(row).dot(columns.get(column));
        kernel.set(row, column, Math.exp(WIDTH * (cosine - 1)));
      }
    }
    return kernel;
  }

  List<String> labels() {
    return labels;
  }

  /** How much a vector is of each label: about 1 for the right one, about 0 for others. */
  double[] scores(Vector vector) {
    DMatrixRMaj result = new DMatrixRMaj(1, labels.size());
    CommonOps_DDRM.mult(kernel(List.of(vector), landmarks), weights, result);
    return result.getData();
  }

  /** What {@link #scores} would say of examples had each been left out of the training. */
  List<double[]> scoresUnseen(List<Vector> vectors, List<String> names) {
    DMatrixRMaj inverse = new DMatrixRMaj(landmarks.size(), landmarks.size());
    solver.invert(inverse);
    List<double[]> all = new ArrayList<>();
    for (int from = 0; from < vectors.size(); from += BLOCK) {
      int to = Math.min(vectors.size(), from + BLOCK);
      DMatrixRMaj kernel = kernel(vectors.subList(from, to), landmarks);
      DMatrixRMaj solved = new DMatrixRMaj(landmarks.size(), to - from);
      CommonOps_MT_DDRM.mult(inverse, CommonOps_DDRM.transpose(kernel, null), solved);
      for (int row = 0; row < to - from; row++) {
        double pull = dot(kernel, solved, row);
        all.add(withoutPull(scores(vectors.get(from + row)), names.get(from + row), pull));
      }
    }
    return all;
  }

  /** Of a row with the column of that number. */
  private static double dot(DMatrixRMaj a, DMatrixRMaj b, int row) {
    double sum = 0;
    for (int column = 0; column < a.getNumCols(); column++) {
      sum += a.get(row, column) * b.get(column, row);
    }
    return sum;
  }

  /** Takes back how far an example pulls its own scores towards its targets. */
  private double[] withoutPull(double[] scores, String label, double pull) {
    double bounded = Math.min(0.999, Math.max(0, pull));
    int own = labels.indexOf(label);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (scores[i] - (i == own ? bounded : 0)) / (1 - bounded);
    }
    return scores;
  }
}
