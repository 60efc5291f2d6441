package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.waraid.channel.AnsweredMessages;
import org.waraid.channel.Chat;

/**
 * Which answer belongs to which message, so that an edited question changes its answer, also after
 * a restart where that is kept. An edit that comes later than a day finds nothing and changes
 * nothing. Thread-safe.
 */
final class Answered {
  private static final int MOST_OTHERS = 5_000;

  private final AnsweredMessages given;
  // Only here: a busy group's talk is not worth a disk, nor to push answers out.
  private final Cache<Key, Boolean> others =
      Caffeine.newBuilder()
          .expireAfterWrite(AnsweredMessages.KEPT)
          .maximumSize(MOST_OTHERS)
          .build();

  private record Key(long chat, int message) {}

  Answered(AnsweredMessages given) {
    this.given = given;
  }

  void put(long chat, int message, Given what) {
    given.put(place(chat), Integer.toString(message), what.note());
  }

  /** A message that wants nothing of the bot. Edited to want something, it has got nothing yet. */
  void ignore(long chat, int message) {
    others.put(new Key(chat, message), true);
  }

  /** What a message has got; empty for one that is not known. */
  Optional<Given> of(long chat, int message) {
    Optional<Given> answer =
        given.of(place(chat), Integer.toString(message)).flatMap(Given::ofNote);
    return answer.isEmpty() && others.getIfPresent(new Key(chat, message)) != null
        ? Optional.of(Given.NOTHING)
        : answer;
  }

  /** Forgets which messages of a chat wanted nothing. */
  void forget(long chat) {
    others.asMap().keySet().removeIf(key -> key.chat() == chat);
  }

  private static Chat place(long chat) {
    return new Chat("telegram", Long.toString(chat));
  }
}
