package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many messages of one person wait for their answers, so that nobody fills the queue. */
final class Flood {
  private static final Duration BETWEEN_NOTICES = Duration.ofMinutes(1);

  private final int most;
  private final ConcurrentMap<Long, Integer> waiting = new ConcurrentHashMap<>();
  private final Cache<Long, Boolean> told =
      Caffeine.newBuilder().expireAfterWrite(BETWEEN_NOTICES).maximumSize(10_000).build();

  /**
   * Nobody has anything waiting yet.
   *
   * @param most how much of one person may wait
   */
  Flood(int most) {
    this.most = most;
  }

  /** One more of a person; false when that is one too many. */
  boolean enter(long person) {
    boolean[] entered = {false};
    waiting.compute(
        person,
        (who, count) -> {
          int now = count == null ? 0 : count;
          entered[0] = now < most;
          return entered[0] ? Integer.valueOf(now + 1) : count;
        });
    return entered[0];
  }

  /** One of a person is answered. */
  void leave(long person) {
    waiting.computeIfPresent(person, (who, count) -> count > 1 ? count - 1 : null);
  }

  /** Whether a person is to be told that it is too much: once in a while. */
  boolean mayTell(long person) {
    return told.asMap().putIfAbsent(person, true) == null;
  }
}
