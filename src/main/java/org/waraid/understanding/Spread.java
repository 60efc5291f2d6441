package org.waraid.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * How labelled vectors lie: where each label has its middle, and how its examples scatter about it,
 * which is taken to be alike for all labels.
 *
 * @param labels in the order of their first examples
 * @param groups the vectors of each
 * @param means the middle of each
 */
record Spread(List<String> labels, List<List<Vector>> groups, List<Vector> means) {
  Spread {
    labels = List.copyOf(labels);
    groups = List.copyOf(groups);
    means = List.copyOf(means);
  }

  static Spread of(List<Discriminant.Example> examples) {
    Map<String, List<Vector>> byLabel = new LinkedHashMap<>();
    for (Discriminant.Example example : examples) {
      byLabel.computeIfAbsent(example.label(), label -> new ArrayList<>()).add(example.vector());
    }
    List<List<Vector>> groups = List.copyOf(byLabel.values());
    return new Spread(
        List.copyOf(byLabel.keySet()), groups, groups.stream().map(Vector::mean).toList());
  }

  private int count() {
    return groups.stream().mapToInt(List::size).sum();
  }

  /** How large a part of all examples has the label of that number. */
  double share(int label) {
    return (double) groups.get(label).size() / count();
  }

  /**
   * The covariance within labels.
   *
   * @param shrinkage how far it is drawn towards a sphere, 0 to 1; few examples need it
   */
  DMatrixRMaj covariance(double shrinkage) {
    int count = count();
    int length = means.get(0).length();
    DMatrixRMaj centred = new DMatrixRMaj(count, length);
    int row = 0;
    for (int label = 0; label < labels.size(); label++) {
      for (Vector vector : groups.get(label)) {
        float[] values = vector.centred(means.get(label), 1).toArray();
        for (int i = 0; i < length; i++) {
          centred.set(row, i, values[i]);
        }
        row++;
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(length, length);
    CommonOps_DDRM.multInner(centred, covariance);
    CommonOps_DDRM.scale((1 - shrinkage) / count, covariance);
    double sphere = shrinkage / (1 - shrinkage) * CommonOps_DDRM.trace(covariance) / length;
    for (int i = 0; i < length; i++) {
      covariance.add(i, i, sphere + 1e-9);
    }
    return covariance;
  }
}
