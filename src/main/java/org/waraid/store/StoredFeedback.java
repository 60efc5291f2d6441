package org.waraid.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.waraid.channel.Chat;
import org.waraid.channel.Feedback;

/** Votes in the database. */
final class StoredFeedback implements Feedback {
  private final Database database;
  private final Writes writes;
  private final Clock clock;

  StoredFeedback(Database database, Writes writes, Clock clock) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public void vote(Chat chat, String person, String topic, Vote vote) {
    long now = clock.millis();
    writes.later(
        handle ->
            handle.execute(
                "insert into vote (chat, person, topic, up, voted_at) values (?, ?, ?, ?, ?)"
                    + " on conflict (chat, person, topic) do update"
                    + " set up = excluded.up, voted_at = excluded.voted_at",
                chat.key(),
                person,
                topic,
                vote == Vote.UP ? 1 : 0,
                now));
  }

  @Override
  public Map<String, Votes> votes() {
    return database.read(
        Map.of(),
        handle -> {
          Map<String, Votes> votes = new HashMap<>();
          handle
              .createQuery(
                  "select topic, sum(up) as up, count(*) as votes from vote group by topic")
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString("topic"),
                          new Votes(row.getLong("up"), row.getLong("votes") - row.getLong("up"))))
              .forEach(entry -> votes.put(entry.getKey(), entry.getValue()));
          return Map.copyOf(votes);
        });
  }
}
