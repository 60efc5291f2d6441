package org.waraid.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Points at distance 1 from the origin, to measure how near they are to another one. The same
 * coordinate of three points shares one long, so that one multiplication serves three: thousands of
 * points are measured within a millisecond even where the virtual machine uses no vector
 * instructions. That measure is coarse; what it cannot rule out is measured once more. Immutable;
 * safe for many threads.
 */
final class Points {
  private static final int SHARING = 3;

  /** So many longs are multiplied side by side, which lets the processor overlap them. */
  private static final int ABREAST = 4;

  private static final int BLOCK = SHARING * ABREAST;
  private static final int BITS = 21;
  private static final int REST = Long.SIZE - BITS;

  /** Coordinates are kept as whole parts of this. */
  private static final float STEPS = 4096;

  /**
   * The other point's coordinates are rounded to whole parts of this, which keeps every product of
   * two points, each a little longer than 1 by rounding, within its share of a long.
   */
  private static final float COARSE = 240;

  /** What rounding may add to the length of a point. */
  private static final float LENGTH = 1.01f;

  /** In files, where nothing is gained by less, a coordinate takes two bytes. */
  private static final float PRECISION = Short.MAX_VALUE;

  private final int axes;
  private final int size;
  // Block after block of points; in a block one axis after the other.
  private final long[] packed;

  private Points(int axes, int size) {
    this.axes = axes;
    this.size = size;
    this.packed = new long[(size + BLOCK - 1) / BLOCK * axes * ABREAST];
  }

  static Points of(int axes, List<float[]> points) {
    Points all = new Points(axes, points.size());
    all.putAll(0, points);
    return all;
  }

  /**
   * Some of these, and others behind them.
   *
   * @param kept numbers of those that stay
   */
  Points changed(List<Integer> kept, List<float[]> added) {
    Points all = new Points(axes, kept.size() + added.size());
    for (int i = 0; i < kept.size(); i++) {
      int from = kept.get(i);
      for (int axis = 0; axis < axes; axis++) {
        all.put(i, axis, at(from, axis));
      }
    }
    all.putAll(kept.size(), added);
    return all;
  }

  private void putAll(int start, List<float[]> points) {
    for (int i = 0; i < points.size(); i++) {
      float[] point = points.get(i);
      for (int axis = 0; axis < axes; axis++) {
        put(start + i, axis, Math.round(point[axis] * STEPS));
      }
    }
  }

  private void put(int point, int axis, int steps) {
    packed[index(point, axis)] += (long) steps << (point % SHARING * BITS);
  }

  private int index(int point, int axis) {
    return (point / BLOCK * axes + axis) * ABREAST + point % BLOCK / SHARING;
  }

  private int at(int point, int axis) {
    return share(packed[index(point, axis)], point % SHARING);
  }

  /**
   * One of the numbers that were added up in a long. What those below it took away where they are
   * negative, it gets back.
   */
  private static int share(long sum, int which) {
    int shift = which * BITS;
    long carry = which == 0 ? 0 : 1L << (shift - 1);
    return (int) ((sum + carry) >> shift << REST >> REST);
  }

  int size() {
    return size;
  }

  /** The cosine between a point of length 1 and one of these. */
  double cosine(float[] point, int other) {
    int which = other % SHARING;
    int at = index(other, 0);
    double sum = 0;
    for (float along : point) {
      sum += along * (double) share(packed[at], which);
      at += ABREAST;
    }
    return sum / STEPS;
  }

  /**
   * The cosine to the nearest point of each group.
   *
   * @param point of length 1
   * @param groupOf the group of each of these points
   * @param groups how many groups there are
   * @return by group; −1 where it has no points
   */
  float[] nearest(float[] point, int[] groupOf, int groups) {
    long[] rounded = new long[axes];
    double squares = 0;
    for (int axis = 0; axis < axes; axis++) {
      rounded[axis] = Math.round(point[axis] * COARSE);
      double off = rounded[axis] / COARSE - point[axis];
      squares += off * off;
    }
    int[] products = products(rounded);
    int[] largest = new int[groups];
    Arrays.fill(largest, Integer.MIN_VALUE);
    for (int i = 0; i < size; i++) {
      largest[groupOf[i]] = Math.max(largest[groupOf[i]], products[i]);
    }
    // No product is further off than how far the point was moved; two of them, twice that.
    int within = (int) Math.ceil(2 * Math.sqrt(squares) * LENGTH * STEPS * COARSE);
    float[] nearest = new float[groups];
    Arrays.fill(nearest, -1);
    for (int i = 0; i < size; i++) {
      int group = groupOf[i];
      if (products[i] >= largest[group] - within) {
        nearest[group] = Math.max(nearest[group], (float) cosine(point, i));
      }
    }
    return nearest;
  }

  private int[] products(long[] point) {
    int[] products = new int[(size + BLOCK - 1) / BLOCK * BLOCK];
    long[] sums = new long[ABREAST];
    for (int to = 0; to < products.length; to += BLOCK) {
      addUp(packed, to / BLOCK * axes * ABREAST, point, sums);
      for (int i = 0; i < BLOCK; i++) {
        products[to + i] = share(sums[i / SHARING], i % SHARING);
      }
    }
    return products;
  }

  private static void addUp(long[] values, int start, long[] factors, long[] sums) {
    long first = 0;
    long second = 0;
    long third = 0;
    long fourth = 0;
    int at = start;
    for (long factor : factors) {
      first += values[at] * factor;
      second += values[at + 1] * factor;
      third += values[at + 2] * factor;
      fourth += values[at + 3] * factor;
      at += ABREAST;
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
    sums[3] = fourth;
  }

  /** One axis after the other. */
  void write(DataOutput out) throws IOException {
    for (int axis = 0; axis < axes; axis++) {
      ByteBuffer bytes = ByteBuffer.allocate(size * Short.BYTES);
      for (int i = 0; i < size; i++) {
        bytes.putShort((short) Math.round(at(i, axis) / STEPS * PRECISION));
      }
      out.write(bytes.array());
    }
  }

  static Points read(int axes, int size, DataInput in) throws IOException {
    Points points = new Points(axes, size);
    byte[] bytes = new byte[size * Short.BYTES];
    for (int axis = 0; axis < axes; axis++) {
      in.readFully(bytes);
      ShortBuffer values = ByteBuffer.wrap(bytes).asShortBuffer();
      for (int i = 0; i < size; i++) {
        points.put(i, axis, Math.round(values.get(i) / PRECISION * STEPS));
      }
    }
    return points;
  }
}
