package org.waraid.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientLimitTest {
  private final AtomicLong nanos = new AtomicLong();
  private final ClientLimit limit = new ClientLimit(2, nanos::get);

  @Test
  void refuses_whenAClientIsOverItsMinute() {
    assertThat(limit.admits("a")).isTrue();
    assertThat(limit.admits("a")).isTrue();
    assertThat(limit.admits("a")).isFalse();
    assertThat(limit.admits("b")).isTrue();
  }

  @Test
  void admitsAgain_whenTheMinuteIsOver() {
    limit.admits("a");
    limit.admits("a");
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(limit.admits("a")).isFalse();
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(limit.admits("a")).isTrue();
  }
}
