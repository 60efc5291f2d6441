package org.waraid.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseReaderTest {
  @Test
  void readsGoodFiles_withoutProblems() {
    Reading reading = Sample.read(Sample.GOOD);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalogue()).isPresent();
  }
}
