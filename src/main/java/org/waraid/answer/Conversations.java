package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/** The conversations going on, forgotten after a while. Safe for many threads. */
final class Conversations {
  /** After this long a new message is not about the old answer any more. */
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private static final int MOST = 100_000;

  private final Cache<String, Conversation> going;
  private final Memory memory;

  Conversations(Ticker ticker, Memory memory) {
    this.going =
        Caffeine.newBuilder()
            .expireAfterAccess(MEMORY)
            .maximumSize(MOST)
            .ticker(ticker)
            // Every message is remembered, and the upkeep is less than waking a thread for it.
            .executor(Runnable::run)
            .build();
    this.memory = memory;
  }

  Conversation of(String id) {
    Conversation here = going.getIfPresent(id);
    if (here != null && !memory.shared()) {
      return here;
    }
    Conversation known = here == null ? Conversation.NEW : here;
    return memory
        .recall(id)
        .filter(state -> !state.equals(known.state()))
        .map(Conversation::of)
        .orElse(known);
  }

  /** A conversation, where nobody need be asked for it. */
  Optional<Conversation> here(String id) {
    return memory.shared() ? Optional.empty() : Optional.ofNullable(going.getIfPresent(id));
  }

  void remember(String id, Conversation conversation) {
    going.put(id, conversation);
    memory.keep(id, conversation::state);
  }

  void forget(String id) {
    going.invalidate(id);
    memory.forget(id);
  }
}
