package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** The conversations going on, forgotten after a while. Safe for many threads. */
final class Conversations {
  /** After this long a new message is not about the old answer any more. */
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private static final int MOST = 100_000;

  private final Cache<String, Conversation> going;

  Conversations(Ticker ticker) {
    this.going =
        Caffeine.newBuilder().expireAfterAccess(MEMORY).maximumSize(MOST).ticker(ticker).build();
  }

  Conversation of(String id) {
    Conversation conversation = going.getIfPresent(id);
    return conversation == null ? Conversation.NEW : conversation;
  }

  void remember(String id, Conversation conversation) {
    going.put(id, conversation);
  }

  void forget(String id) {
    going.invalidate(id);
  }
}
