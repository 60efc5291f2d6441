package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermSpaceTest {
  private static final List<List<String>> TEXTS =
      List.of(
          List.of("send", "money"), List.of("send", "money"), List.of("send", "shells"), List.of());

  private final TermSpace space = TermSpace.of(TEXTS);
  private final Postings postings = Postings.of(TEXTS.stream().map(space::terms).toList());

  @Test
  void knowsWhatWasSaidTheSame() {
    float[] cosines = postings.cosines(space.terms(List.of("send", "money")));

    assertThat(cosines[0]).isCloseTo(1f, within(1e-5f));
    assertThat(cosines[1]).isEqualTo(cosines[0]);
    assertThat(cosines[2]).isBetween(0.01f, 0.6f);
    assertThat(cosines[3]).isZero();
  }

  @Test
  void isFurtherAway_whenSomethingUnheardOfIsSaidBesides() {
    float[] cosines = postings.cosines(space.terms(List.of("send", "money", "quickly")));

    assertThat(cosines[0]).isBetween(0.3f, 0.8f);
  }

  @Test
  void findsNothing_whenNothingIsShared() {
    assertThat(postings.cosines(space.terms(List.of("xyz")))).containsOnly(0f);
  }
}
