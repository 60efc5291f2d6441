package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Pictures that were sent together. Each comes as a message of its own, and only one of them has
 * the caption: the others get no answer beside that one's. Thread-safe.
 */
final class Albums {
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(1_000).build();

  /** Whether a message is a further one of its album and has nothing to say. */
  boolean isSilentRest(Message message, Heard heard) {
    String album = message.getMediaGroupId();
    if (album == null) {
      return false;
    }
    boolean first = seen.asMap().putIfAbsent(message.getChatId() + ":" + album, true) == null;
    return !first && heard instanceof Heard.NoText;
  }
}
