package org.waraid.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.waraid.channel.Chat;
import org.waraid.channel.Preferences;

/** What chats have chosen, in the database and for a while in memory. */
final class StoredPreferences implements Preferences {
  private final Database database;
  private final Writes writes;
  private final Cache<Chat, Optional<String>> known;

  StoredPreferences(Database database, Writes writes, Duration believed) {
    this.database = database;
    this.writes = writes;
    this.known = Caffeine.newBuilder().expireAfterWrite(believed).maximumSize(50_000).build();
  }

  @Override
  public Optional<String> language(Chat chat) {
    Optional<String> here = known.getIfPresent(chat);
    if (here != null) {
      return here;
    }
    // What could not be read is not believed for long.
    Optional<Optional<String>> read =
        database.read(
            Optional.empty(),
            handle ->
                Optional.of(
                    handle
                        .createQuery("select language from preference where chat = ?")
                        .bind(0, chat.key())
                        .mapTo(String.class)
                        .findOne()));
    read.ifPresent(language -> known.put(chat, language));
    return read.orElse(Optional.empty());
  }

  @Override
  public void language(Chat chat, Optional<String> code) {
    known.put(chat, code);
    if (code.isEmpty()) {
      writes.later(handle -> handle.execute("delete from preference where chat = ?", chat.key()));
      return;
    }
    writes.later(
        handle ->
            handle.execute(
                "insert into preference (chat, language) values (?, ?)"
                    + " on conflict (chat) do update set language = excluded.language",
                chat.key(),
                code.get()));
  }

  void disbelieve(Chat chat) {
    known.invalidate(chat);
  }
}
