package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
  private static final int AXES = 37;
  private static final int GROUPS = 5;
  private static final double ROUNDING = 0.001;

  private final Random random = new Random(3);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 11, 12, 13, 500})
  void finds_theNearestOfEachGroup(int size) {
    List<float[]> all = some(size);
    int[] groupOf = IntStream.range(0, size).map(i -> i % GROUPS).toArray();
    float[] point = one();

    float[] nearest = Points.of(AXES, all).nearest(point, groupOf, GROUPS);

    for (int group = 0; group < GROUPS; group++) {
      int wanted = group;
      double expected =
          IntStream.range(0, size)
              .filter(i -> groupOf[i] == wanted)
              .mapToDouble(i -> dot(point, all.get(i)))
              .max()
              .orElse(-1);
      assertThat((double) nearest[group]).isCloseTo(expected, within(ROUNDING));
    }
  }

  @Test
  void measures_aPointItselfAsNearest_andItsOppositeAsFarthest() {
    float[] point = new float[AXES];
    point[4] = 1;
    float[] opposite = new float[AXES];
    opposite[4] = -1;

    Points points = Points.of(AXES, List.of(point, opposite, opposite, point));

    assertThat(points.nearest(point, new int[] {0, 1, 1, 2}, 3)).containsExactly(1f, -1f, 1f);
  }

  @Test
  void keeps_someAndAddsOthers() {
    List<float[]> all = some(40);
    List<float[]> added = some(3);
    float[] point = one();

    Points changed = Points.of(AXES, all).changed(List.of(39, 0, 17), added);

    assertThat(changed.size()).isEqualTo(6);
    List<float[]> expected = new ArrayList<>(List.of(all.get(39), all.get(0), all.get(17)));
    expected.addAll(added);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(changed.cosine(point, i)).isCloseTo(dot(point, expected.get(i)), within(ROUNDING));
    }
  }

  @Test
  void reads_whatItWrote() throws IOException {
    Points points = Points.of(AXES, some(25));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    points.write(new DataOutputStream(bytes));

    Points read =
        Points.read(AXES, 25, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    float[] point = one();
    for (int i = 0; i < 25; i++) {
      assertThat(read.cosine(point, i)).isEqualTo(points.cosine(point, i));
    }
  }

  private List<float[]> some(int count) {
    return IntStream.range(0, count).mapToObj(i -> one()).toList();
  }

  private float[] one() {
    float[] point = new float[AXES];
    double squares = 0;
    for (int axis = 0; axis < AXES; axis++) {
      point[axis] = (float) random.nextGaussian();
      squares += point[axis] * point[axis];
    }
    double length = Math.sqrt(squares);
    for (int axis = 0; axis < AXES; axis++) {
      point[axis] = (float) (point[axis] / length);
    }
    return point;
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }
}
