package org.waraid.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;

/** An immutable vector of floats. */
public final class Vector {
  private final float[] values;

  private Vector(float[] values) {
    this.values = values;
  }

  static Vector of(float... values) {
    return new Vector(values.clone());
  }

  static Vector mean(Collection<Vector> vectors) {
    int length = vectors.iterator().next().values.length;
    double[] sum = new double[length];
    for (Vector vector : vectors) {
      for (int i = 0; i < length; i++) {
        sum[i] += vector.values[i];
      }
    }
    float[] mean = new float[length];
    for (int i = 0; i < length; i++) {
      mean[i] = (float) (sum[i] / vectors.size());
    }
    return new Vector(mean);
  }

  int length() {
    return values.length;
  }

  float[] toArray() {
    return values.clone();
  }

  /** Four sums at a time, which lets the processor overlap them. */
  float dot(Vector other) {
    float[] a = values;
    float[] b = other.values;
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  Vector plus(Vector other) {
    float[] sum = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      sum[i] = values[i] + other.values[i];
    }
    return new Vector(sum);
  }

  /** {@code (this − origin) · factor}. */
  Vector centred(Vector origin, float factor) {
    float[] moved = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] = (values[i] - origin.values[i]) * factor;
    }
    return new Vector(moved);
  }

  /** The same direction at length 1; a zero vector stays as it is. */
  Vector normalised() {
    double length = Math.sqrt(dot(this));
    if (length == 0) {
      return this;
    }
    float[] unit = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      unit[i] = (float) (values[i] / length);
    }
    return new Vector(unit);
  }

  /** All values in one piece: thousands of vectors are read at every start. */
  void write(DataOutput out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  static Vector read(DataInput in) throws IOException {
    float[] values = new float[in.readInt()];
    byte[] bytes = new byte[values.length * Float.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return new Vector(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector vector && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
