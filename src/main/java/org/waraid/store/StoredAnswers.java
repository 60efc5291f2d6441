package org.waraid.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.waraid.channel.AnsweredMessages;
import org.waraid.channel.Chat;

/** What messages were given, in the database, and the latest of it for a while in memory. */
final class StoredAnswers implements AnsweredMessages {
  private static final int MOST_KNOWN = 10_000;

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Cache<Key, String> known;

  private record Key(Chat chat, String message) {}

  /**
   * Answers in this database.
   *
   * @param believed how long no other replica may have given another answer meanwhile
   */
  StoredAnswers(Database database, Writes writes, Clock clock, Duration believed) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.known = Caffeine.newBuilder().expireAfterWrite(believed).maximumSize(MOST_KNOWN).build();
  }

  @Override
  public void put(Chat chat, String message, String given) {
    known.put(new Key(chat, message), given);
    long now = clock.millis();
    writes.later(
        handle ->
            handle.execute(
                "insert into answered (chat, message, given, given_at) values (?, ?, ?, ?)"
                    + " on conflict (chat, message) do update"
                    + " set given = excluded.given, given_at = excluded.given_at",
                chat.key(),
                message,
                given,
                now));
  }

  @Override
  public Optional<String> of(Chat chat, String message) {
    String here = known.getIfPresent(new Key(chat, message));
    if (here != null) {
      return Optional.of(here);
    }
    return database.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery(
                    "select given from answered where chat = ? and message = ? and given_at >= ?")
                .bind(0, chat.key())
                .bind(1, message)
                .bind(2, clock.millis() - KEPT.toMillis())
                .mapTo(String.class)
                .findOne());
  }

  /** Looks into the database again for what a chat was given. */
  void disbelieve(Chat chat) {
    known.asMap().keySet().removeIf(key -> key.chat().equals(chat));
  }
}
