package org.waraid.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnonymousTest {
  @Test
  void takesOut_whatTellsWhoAsked() {
    assertThat(
            Anonymous.text(
                "Write me:  olena.k@example.org, @olena_k, +380 44 123-45-67 or 0441 234 5678,"
                    + " https://example.org/olena?x=1 <@U123>"))
        .isEqualTo("Write me: …, …, … or …, … …");
  }

  @Test
  void leavesFigures_asTheyAre() {
    assertThat(Anonymous.text("Is it 1,000,000 shells, $61.4bn or 300 000 by 2024-03-01?"))
        .isEqualTo("Is it 1,000,000 shells, $61.4bn or 300 000 by 2024-03-01?");
  }

  @Test
  void cutsOffLongTexts_betweenCharacters() {
    assertThat(Anonymous.text("x".repeat(499) + "😀".repeat(10))).isEqualTo("x".repeat(499) + "…");
  }

  @Test
  void isTheSameQuestion_whateverTheSignsAndCase() {
    assertThat(Anonymous.key("How much, Poland?!")).isEqualTo(Anonymous.key("how  much poland"));
  }
}
