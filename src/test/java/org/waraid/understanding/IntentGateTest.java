package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentGateTest {
  @Test
  void trustsTheScoreAlone_whenFewBelongNowhere() {
    List<IntentGate.Trial> trials = trials(3);
    IntentGate gate = IntentGate.train(trials);

    assertThat(gate.confidence(Vector.of(0.7f, 5))).isCloseTo(0.7, within(1e-6));
    assertThat(gate.confidence(Vector.of(1.2f, 5))).isEqualTo(1);
    assertThat(gate.bestThreshold(trials)).isBetween(0.2, 0.6);
  }

  @Test
  void refusesNothing_whenNothingShowsWhatBelongsNowhere() {
    List<IntentGate.Trial> trials = trials(0);

    assertThat(IntentGate.train(trials).bestThreshold(trials)).isZero();
  }

  @Test
  void learnsFromAllSignals_whenManyBelongNowhere() {
    IntentGate gate = IntentGate.train(trials(40));

    assertThat(gate.confidence(Vector.of(0.6f, 1)))
        .isGreaterThan(gate.confidence(Vector.of(0.6f, 0)));
  }

  /** Right ones with a high score and others with a low one; the second signal tells them too. */
  private static List<IntentGate.Trial> trials(int outside) {
    List<IntentGate.Trial> trials = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      trials.add(new IntentGate.Trial(Vector.of(0.6f + i % 5 / 20f, 1), true, false));
    }
    for (int i = 0; i < outside; i++) {
      trials.add(new IntentGate.Trial(Vector.of(0.2f, i % 4 == 0 ? 1 : 0), false, true));
    }
    return trials;
  }
}
