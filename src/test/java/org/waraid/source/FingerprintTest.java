package org.waraid.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void isSixteenHexDigits() {
    assertThat(Fingerprint.of("Norway has sent generators.")).matches("[0-9a-f]{16}");
  }

  @Test
  void ignoresTypography() {
    String typed = "\"It isn't over\", she said - twice.";
    String printed = " \u201cIt  isn\u2019t over\u201d,\u00a0she said \u2013 twice.\n";
    assertThat(Fingerprint.of(printed)).isEqualTo(Fingerprint.of(typed));
  }

  @Test
  void ignoresCase() {
    assertThat(Fingerprint.of("NORWAY")).isEqualTo(Fingerprint.of("Norway"));
  }

  @Test
  void notices_whenFigureChanges() {
    assertThat(Fingerprint.of("It sent 300 shells."))
        .isNotEqualTo(Fingerprint.of("It sent 30 shells."));
  }
}
