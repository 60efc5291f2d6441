package org.waraid.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waraid.channel.Chat;
import org.waraid.channel.Subscriptions;

/** Subscriptions in the database, and for a while in memory who is subscribed. */
final class StoredSubscriptions implements Subscriptions {
  private static final String COLUMNS =
      "select chat, place, topic, told, facts, given_at from given";

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Cache<Chat, Boolean> known;

  StoredSubscriptions(Database database, Writes writes, Clock clock, Duration believed) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.known = Caffeine.newBuilder().expireAfterWrite(believed).maximumSize(50_000).build();
  }

  @Override
  public void subscribe(Chat chat) {
    known.put(chat, true);
    long now = clock.millis();
    writes.later(
        handle ->
            handle.execute(
                "insert into subscription (chat, since) values (?, ?) on conflict (chat) do nothing",
                chat.key(),
                now));
  }

  @Override
  public void unsubscribe(Chat chat) {
    known.put(chat, false);
    writes.later(
        handle -> {
          handle.execute("delete from subscription where chat = ?", chat.key());
          handle.execute("delete from given where chat = ?", chat.key());
        });
  }

  @Override
  public boolean subscribed(Chat chat) {
    Boolean here = known.getIfPresent(chat);
    if (here != null) {
      return here;
    }
    Optional<Boolean> read =
        database.read(
            Optional.empty(),
            handle ->
                Optional.of(
                    handle
                        .createQuery("select 1 from subscription where chat = ?")
                        .bind(0, chat.key())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent()));
    read.ifPresent(subscribed -> known.put(chat, subscribed));
    return read.orElse(false);
  }

  @Override
  public boolean knownUnsubscribed(Chat chat) {
    return Boolean.FALSE.equals(known.getIfPresent(chat));
  }

  @Override
  public void given(Given given) {
    if (!subscribed(given.chat())) {
      return;
    }
    writes.later(
        handle ->
            handle.execute(
                "insert into given (chat, topic, place, told, facts, given_at)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (chat, topic) do update"
                    + " set place = excluded.place, told = excluded.told,"
                    + " facts = excluded.facts, given_at = excluded.given_at",
                given.chat().key(),
                given.topic(),
                given.place(),
                given.text(),
                String.join("\n", given.facts()),
                given.at().toEpochMilli()));
  }

  @Override
  public Optional<Given> lastGiven(Chat chat, String topic) {
    return database.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery(COLUMNS + " where chat = ? and topic = ?")
                .bind(0, chat.key())
                .bind(1, topic)
                .map((row, context) -> given(row))
                .findOne());
  }

  @Override
  public List<Given> toWatch(String channel) {
    return database.read(
        List.of(),
        handle ->
            handle
                .createQuery(COLUMNS + " where chat >= ? and chat < ? order by given_at")
                .bind(0, channel + ":")
                .bind(1, channel + ";")
                .map((row, context) -> given(row))
                .list());
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        Chat.ofKey(row.getString("chat")),
        row.getString("place"),
        row.getString("topic"),
        row.getString("told"),
        row.getString("facts").lines().toList(),
        Instant.ofEpochMilli(row.getLong("given_at")));
  }

  @Override
  public long count() {
    return database.read(
        0L,
        handle -> handle.createQuery("select count(*) from subscription").mapTo(Long.class).one());
  }

  void disbelieve(Chat chat) {
    known.invalidate(chat);
  }
}
