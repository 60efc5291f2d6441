package org.waraid.channel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader dates =
      new DateReader(InstantSource.fixed(Instant.parse("2024-02-01T10:00:00Z")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-31",
        "2024-1-31",
        "31.1.2024",
        "31. 1. 2024",
        "31.01.2024",
        "31/01/2024",
        "1/31/2024",
        "31 January 2024",
        "31st of january, 2024",
        "Jan 31, 2024",
        "31 Jan. 2024",
        "January 31 2024",
        " yesterday "
      })
  void readsDates_asPeopleWriteThem(String text) {
    assertThat(dates.read(text)).containsExactly(LocalDate.of(2024, 1, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.1.24",
        "31.2.2024",
        "2024",
        "January 2024",
        "soon",
        "",
        "32.1.2024",
        "29.2.2023"
      })
  void readsNoDate_whereThereIsNone(String text) {
    assertThat(dates.read(text)).isEmpty();
  }

  @Test
  void doesNotGuessWhichIsTheMonth() {
    assertThat(dates.read("3/4/2024"))
        .containsExactly(LocalDate.of(2024, 4, 3), LocalDate.of(2024, 3, 4));
    assertThat(dates.read("4/4/2024")).containsExactly(LocalDate.of(2024, 4, 4));
  }
}
