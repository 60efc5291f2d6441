package org.waraid.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Regularised least squares over a kernel of sentence vectors and n-grams, on some of the examples
 * as landmarks (Nyström's approximation). It has a closed form, its scores sink towards zero far
 * from every example, and what it would have said of an example that it had not seen is known
 * without a second training. Immutable; safe for many threads.
 */
final class KernelHead {
  private static final int MOST_LANDMARKS = 3000;

  /** Rows at a time: few enough that they stay in the processor's cache. */
  private static final int BLOCK = 128;

  private final List<String> labels;
  private final SentenceKernel landmarks;
  private final Map<String, Double> shares;
  private final DMatrixRMaj weights;
  private final LinearSolverDense<DMatrixRMaj> solver;

  private KernelHead(
      List<String> labels,
      SentenceKernel landmarks,
      Map<String, Double> shares,
      DMatrixRMaj weights,
      LinearSolverDense<DMatrixRMaj> solver) {
    this.labels = labels;
    this.landmarks = landmarks;
    this.shares = shares;
    this.weights = weights;
    this.solver = solver;
  }

  /**
   * Trains.
   *
   * @param places where the examples lie
   * @param names the label of each, empty for one that has none: it teaches what is far from all
   */
  static KernelHead train(List<Place> places, List<String> names, SentenceKernel.Shape shape) {
    List<String> labels =
        List.copyOf(new LinkedHashSet<>(names.stream().filter(name -> !name.isEmpty()).toList()));
    Map<String, Double> shares = shares(names, labels.size());
    List<Place> chosen = landmarks(places);
    SentenceKernel landmarks = new SentenceKernel(chosen, shape);
    int size = chosen.size();
    DMatrixRMaj gram = new DMatrixRMaj(size, size);
    DMatrixRMaj right = new DMatrixRMaj(size, labels.size());
    for (int from = 0; from < places.size(); from += BLOCK) {
      int to = Math.min(places.size(), from + BLOCK);
      DMatrixRMaj kernel = landmarks.of(places.subList(from, to));
      DMatrixRMaj targets = targets(names.subList(from, to), labels);
      DMatrixRMaj columns = CommonOps_DDRM.transpose(kernel, null);
      weigh(columns, names.subList(from, to), shares);
      CommonOps_MT_DDRM.multAdd(columns, kernel, gram);
      CommonOps_MT_DDRM.multAdd(columns, targets, right);
    }
    double jitter = 1e-10 * CommonOps_DDRM.trace(gram);
    CommonOps_DDRM.addEquals(gram, shape.penalty(), landmarks.of(chosen));
    for (int i = 0; i < size; i++) {
      gram.add(i, i, jitter);
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
    if (!solver.setA(gram)) {
      throw new IllegalStateException("the examples' kernel cannot be inverted");
    }
    DMatrixRMaj weights = new DMatrixRMaj(size, labels.size());
    solver.solve(right, weights);
    return new KernelHead(labels, landmarks, shares, weights, solver);
  }

  private static List<Place> landmarks(List<Place> places) {
    List<Place> order = new ArrayList<>(places);
    Collections.shuffle(order, new Random(1));
    return List.copyOf(order.subList(0, Math.min(MOST_LANDMARKS, order.size())));
  }

  /**
   * How much an example of each label counts: all labels the same in sum, since how often one was
   * written down says little about how often it will be asked. Without label, as one on average.
   */
  private static Map<String, Double> shares(List<String> names, int labels) {
    Map<String, Double> counts = new HashMap<>();
    names.forEach(name -> counts.merge(name, 1.0, Double::sum));
    double labelled = names.size() - counts.getOrDefault("", 0.0);
    counts.replaceAll((name, count) -> name.isEmpty() ? 1 : labelled / labels / count);
    return Map.copyOf(counts);
  }

  private static void weigh(DMatrixRMaj columns, List<String> names, Map<String, Double> shares) {
    for (int column = 0; column < names.size(); column++) {
      double share = shares.getOrDefault(names.get(column), 1.0);
      for (int row = 0; row < columns.getNumRows(); row++) {
        columns.set(row, column, share * columns.get(row, column));
      }
    }
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

  List<String> labels() {
    return labels;
  }

  /** How much a message is of each label: about 1 for the right one, about 0 for others. */
  double[] scores(Place place) {
    DMatrixRMaj result = new DMatrixRMaj(1, labels.size());
    CommonOps_DDRM.mult(landmarks.of(List.of(place)), weights, result);
    return result.getData();
  }

  /** What {@link #scores} would say of examples had each been left out of the training. */
  List<double[]> scoresUnseen(List<Place> places, List<String> names) {
    DMatrixRMaj inverse = new DMatrixRMaj(weights.getNumRows(), weights.getNumRows());
    solver.invert(inverse);
    List<double[]> all = new ArrayList<>();
    for (int from = 0; from < places.size(); from += BLOCK) {
      int to = Math.min(places.size(), from + BLOCK);
      DMatrixRMaj kernel = landmarks.of(places.subList(from, to));
      DMatrixRMaj solved = new DMatrixRMaj(weights.getNumRows(), to - from);
      CommonOps_MT_DDRM.mult(inverse, CommonOps_DDRM.transpose(kernel, null), solved);
      for (int row = 0; row < to - from; row++) {
        String name = names.get(from + row);
        double pull = shares.getOrDefault(name, 1.0) * dot(kernel, solved, row);
        all.add(withoutPull(scores(places.get(from + row)), name, pull));
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
