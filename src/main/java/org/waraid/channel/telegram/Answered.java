package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Which answer belongs to which message, so that an edited question changes its answer. Bounded: an
 * edit that comes later than a day, or after ten thousand other messages, finds nothing and changes
 * nothing. Thread-safe.
 */
final class Answered {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 10_000;

  private final Cache<Key, Given> given =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  private record Key(long chat, int message) {}

  void put(long chat, int message, Given what) {
    given.put(new Key(chat, message), what);
  }

  Optional<Given> of(long chat, int message) {
    return Optional.ofNullable(given.getIfPresent(new Key(chat, message)));
  }

  /** Forgets what was given in a chat. */
  void forget(long chat) {
    given.asMap().keySet().removeIf(key -> key.chat() == chat);
  }
}
