package org.waraid.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** What messages were given, for as long as the process lives. Thread-safe. */
final class AnsweredMessagesInMemory implements AnsweredMessages {
  private static final int MOST = 10_000;

  private final Cache<Key, String> given =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  private record Key(Chat chat, String message) {}

  @Override
  public void put(Chat chat, String message, String what) {
    given.put(new Key(chat, message), what);
  }

  @Override
  public Optional<String> of(Chat chat, String message) {
    return Optional.ofNullable(given.getIfPresent(new Key(chat, message)));
  }

  void forget(Chat chat) {
    given.asMap().keySet().removeIf(key -> key.chat().equals(chat));
  }
}
