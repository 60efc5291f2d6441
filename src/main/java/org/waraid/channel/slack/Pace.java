package org.waraid.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Remembers which methods Slack wants to be left alone for a while, so that calls that follow wait
 * at once and earn no further refusals. Thread-safe.
 */
final class Pace {
  private final Cache<String, Long> until =
      Caffeine.newBuilder().expireAfterWrite(1, TimeUnit.HOURS).maximumSize(10_000).build();

  /** Slack asks to wait with what this key names. */
  void pause(String key, Duration howLong) {
    until.asMap().merge(key, System.nanoTime() + howLong.toNanos(), Math::max);
  }

  /** How long is left to wait; zero when there is nothing to wait for. */
  Duration left(String key) {
    Long end = until.getIfPresent(key);
    long nanos = end == null ? 0 : end - System.nanoTime();
    return nanos > 0 ? Duration.ofNanos(nanos) : Duration.ZERO;
  }
}
