package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Which answer belongs to which message, so that an edited question changes its answer. Bounded: an
 * edit that comes later than a day, or after ten thousand other answers, finds nothing and changes
 * nothing. Thread-safe.
 */
final class Answered {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 10_000;
  private static final int MOST_OTHERS = 5_000;

  private final Cache<Key, Given> given =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
  // Apart, so that a busy group's talk does not push answers out.
  private final Cache<Key, Boolean> others =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_OTHERS).build();

  private record Key(long chat, int message) {}

  void put(long chat, int message, Given what) {
    given.put(new Key(chat, message), what);
  }

  /** A message that wants nothing of the bot. Edited to want something, it has got nothing yet. */
  void ignore(long chat, int message) {
    others.put(new Key(chat, message), true);
  }

  /** What a message has got; empty for one that is not known. */
  Optional<Given> of(long chat, int message) {
    Key key = new Key(chat, message);
    Given answer = given.getIfPresent(key);
    if (answer == null && others.getIfPresent(key) != null) {
      return Optional.of(Given.NOTHING);
    }
    return Optional.ofNullable(answer);
  }

  /** Forgets what was given in a chat. */
  void forget(long chat) {
    given.asMap().keySet().removeIf(key -> key.chat() == chat);
    others.asMap().keySet().removeIf(key -> key.chat() == chat);
  }
}
