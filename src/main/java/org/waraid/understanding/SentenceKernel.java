package org.waraid.understanding;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * How alike messages are to some landmarks: a Gaussian of their sentence vectors and, where that
 * helps, the cosine of their n-grams. Immutable; safe for many threads.
 */
final class SentenceKernel {
  private final List<Place> landmarks;
  private final Postings postings;
  private final Shape shape;

  /**
   * What a classifier's kernel looks like.
   *
   * @param width how fast likeness falls with distance
   * @param words how much shared n-grams count
   * @param penalty how smooth the classifier is kept
   */
  record Shape(double width, double words, double penalty) {
    /** Chosen by cross-validation on some examples each of a handful of a public set's intents. */
    static final Shape OF_FEW = new Shape(0.6, 0, 0.2);

    /** Chosen on the validation part of a public set of 150 intents. */
    static final Shape OF_MANY = new Shape(1.25, 0.3, 0.05);
  }

  SentenceKernel(List<Place> landmarks, Shape shape) {
    this.landmarks = List.copyOf(landmarks);
    this.postings = Postings.of(landmarks.stream().map(Place::terms).toList());
    this.shape = shape;
  }

  /** A row for each place, a column for each landmark. */
  DMatrixRMaj of(List<Place> places) {
    DMatrixRMaj kernel = new DMatrixRMaj(places.size(), landmarks.size());
    for (int row = 0; row < places.size(); row++) {
      Place place = places.get(row);
      float[] words = postings.cosines(place.terms());
      for (int column = 0; column < landmarks.size(); column++) {
        double cosine = place.vector().dot(landmarks.get(column).vector());
        double likeness = Math.exp(shape.width * (cosine - 1)) + shape.words * words[column];
        kernel.set(row, column, likeness);
      }
    }
    return kernel;
  }
}
