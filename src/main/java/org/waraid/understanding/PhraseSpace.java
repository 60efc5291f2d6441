package org.waraid.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The examples themselves, to find the nearest of each label. Distances are measured after
 * directions in which the examples of one label differ among themselves are drawn together: there a
 * paraphrase is near and a near miss is far, which plain cosines of sentence vectors confuse.
 * Immutable; safe for many threads.
 */
final class PhraseSpace {
  /** Measured by cross-validation on the topics' phrasings; more than the discriminant wants. */
  private static final double SHRINKAGE = 0.4;

  /**
   * So many directions in which the places differ most tell nearly as much as all: measured, half
   * of them cost a twentieth of a percent of the area under the gate's curve, and halve time,
   * memory and the model's file. The covariance needs all of them.
   */
  private static final int TELLING = 192;

  private final Vector origin;
  private final List<Vector> axes;
  private final List<String> labels;
  private final int[] labelOf;
  private final Points places;

  private PhraseSpace(
      Vector origin, List<Vector> axes, List<String> labels, int[] labelOf, Points places) {
    this.origin = origin;
    this.axes = axes;
    this.labels = labels;
    this.labelOf = labelOf;
    this.places = places;
  }

  static PhraseSpace of(List<Discriminant.Example> examples) {
    Spread spread = Spread.of(examples);
    Vector origin = Vector.mean(examples.stream().map(Discriminant.Example::vector).toList());
    List<Vector> vectors = examples.stream().map(Discriminant.Example::vector).toList();
    List<Vector> axes = turned(axes(spread.covariance(SHRINKAGE)), origin, vectors);
    List<String> labels = spread.labels();
    int[] labelOf = new int[examples.size()];
    List<float[]> places = new ArrayList<>();
    for (int i = 0; i < labelOf.length; i++) {
      labelOf[i] = labels.indexOf(examples.get(i).label());
      places.add(place(vectors.get(i), origin, axes));
    }
    return new PhraseSpace(origin, axes, labels, labelOf, Points.of(telling(axes), places));
  }

  /**
   * The same space with other examples in it.
   *
   * @param kept numbers of the examples that stay
   */
  PhraseSpace changed(List<Integer> kept, List<Discriminant.Example> added) {
    List<String> allLabels = new ArrayList<>(labels);
    int[] newLabelOf = new int[kept.size() + added.size()];
    for (int i = 0; i < kept.size(); i++) {
      newLabelOf[i] = labelOf[kept.get(i)];
    }
    List<float[]> addedPlaces = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      String label = added.get(i).label();
      if (!allLabels.contains(label)) {
        allLabels.add(label);
      }
      newLabelOf[kept.size() + i] = allLabels.indexOf(label);
      addedPlaces.add(place(added.get(i).vector(), origin, axes));
    }
    return new PhraseSpace(
        origin, axes, List.copyOf(allLabels), newLabelOf, places.changed(kept, addedPlaces));
  }

  /** How many examples it holds. */
  int size() {
    return labelOf.length;
  }

  /** A vector times the inverse of the covariance that makes this space a sphere. */
  Vector byInverseCovariance(Vector vector) {
    float[] sum = new float[vector.length()];
    for (Vector axis : axes) {
      float along = axis.dot(vector);
      float[] values = axis.toArray();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += along * values[i];
      }
    }
    return Vector.of(sum);
  }

  /**
   * The examples of a label that are nearest.
   *
   * @return their numbers, the nearest first
   */
  List<Integer> nearestOf(String label, Vector vector, int atMost) {
    int wanted = labels.indexOf(label);
    float[] place = place(vector, origin, axes);
    return IntStream.range(0, labelOf.length)
        .filter(i -> labelOf[i] == wanted)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -places.cosine(place, i)))
        .limit(atMost)
        .toList();
  }

  /** The rows of the inverse of the covariance's Cholesky factor: along them it is a sphere. */
  private static List<Vector> axes(DMatrixRMaj covariance) {
    int length = covariance.getNumRows();
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(length, true);
    if (!cholesky.decompose(covariance.copy())) {
      throw new IllegalStateException("the examples' covariance cannot be inverted");
    }
    DMatrixRMaj inverse = new DMatrixRMaj(length, length);
    CommonOps_DDRM.invert(cholesky.getT(null), inverse);
    List<Vector> axes = new ArrayList<>();
    for (int row = 0; row < length; row++) {
      float[] axis = new float[length];
      for (int i = 0; i < length; i++) {
        axis[i] = (float) inverse.get(row, i);
      }
      axes.add(Vector.of(axis));
    }
    return List.copyOf(axes);
  }

  /** The same space, turned so that the vectors' places differ most along its first axes. */
  private static List<Vector> turned(List<Vector> axes, Vector origin, List<Vector> vectors) {
    int length = axes.size();
    if (length <= TELLING) {
      return axes;
    }
    DMatrixRMaj places = new DMatrixRMaj(vectors.size(), length);
    for (int row = 0; row < vectors.size(); row++) {
      float[] place = place(vectors.get(row), origin, axes, length);
      for (int i = 0; i < length; i++) {
        places.set(row, i, place[i]);
      }
    }
    DMatrixRMaj moments = new DMatrixRMaj(length, length);
    CommonOps_DDRM.multInner(places, moments);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(length, true, true);
    if (!eigen.decompose(moments)) {
      throw new IllegalStateException("the examples' places cannot be told apart");
    }
    return IntStream.range(0, length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
        .map(eigen::getEigenVector)
        .map(direction -> along(direction, axes))
        .toList();
  }

  private static Vector along(DMatrixRMaj direction, List<Vector> axes) {
    float[] sum = new float[axes.get(0).length()];
    for (int axis = 0; axis < axes.size(); axis++) {
      float share = (float) direction.get(axis);
      float[] values = axes.get(axis).toArray();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += share * values[i];
      }
    }
    return Vector.of(sum);
  }

  private static int telling(List<Vector> axes) {
    return Math.min(axes.size(), TELLING);
  }

  private static float[] place(Vector vector, Vector origin, List<Vector> axes) {
    return place(vector, origin, axes, telling(axes));
  }

  private static float[] place(Vector vector, Vector origin, List<Vector> axes, int count) {
    Vector moved = vector.centred(origin, 1);
    float[] along = new float[count];
    for (int axis = 0; axis < along.length; axis++) {
      along[axis] = axes.get(axis).dot(moved);
    }
    return Vector.of(along).normalised().toArray();
  }

  /** The cosine to the nearest example of each label. */
  Map<String, Double> nearest(Vector vector) {
    float[] place = place(vector, origin, axes);
    float[] best = places.nearest(place, labelOf, labels.size());
    Map<String, Double> nearest = new HashMap<>();
    for (int label = 0; label < best.length; label++) {
      nearest.put(labels.get(label), (double) best[label]);
    }
    return nearest;
  }

  void write(DataOutput out) throws IOException {
    origin.write(out);
    out.writeInt(axes.size());
    for (Vector axis : axes) {
      axis.write(out);
    }
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeInt(labelOf.length);
    for (int label : labelOf) {
      out.writeShort(label);
    }
    places.write(out);
  }

  static PhraseSpace read(DataInput in) throws IOException {
    Vector origin = Vector.read(in);
    List<Vector> axes = new ArrayList<>();
    int length = in.readInt();
    for (int axis = 0; axis < length; axis++) {
      axes.add(Vector.read(in));
    }
    List<String> labels = new ArrayList<>();
    int names = in.readInt();
    for (int label = 0; label < names; label++) {
      labels.add(in.readUTF());
    }
    int[] labelOf = new int[in.readInt()];
    for (int i = 0; i < labelOf.length; i++) {
      labelOf[i] = in.readUnsignedShort();
    }
    Points places = Points.read(telling(axes), labelOf.length, in);
    return new PhraseSpace(origin, List.copyOf(axes), List.copyOf(labels), labelOf, places);
  }
}
