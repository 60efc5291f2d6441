package org.waraid.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.waraid.channel.Anonymous;
import org.waraid.channel.Unanswered;

/** Unanswered questions in the database. */
final class StoredUnanswered implements Unanswered {
  private final Database database;
  private final Writes writes;
  private final Clock clock;

  StoredUnanswered(Database database, Writes writes, Clock clock) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public void add(String text, String language, String why) {
    String key = Anonymous.key(text);
    if (key.isEmpty()) {
      return;
    }
    String question = Anonymous.text(text);
    long now = clock.millis();
    writes.later(
        handle ->
            handle.execute(
                "insert into unanswered (key, question, language, why, asked, first_at, last_at)"
                    + " values (?, ?, ?, ?, 1, ?, ?) on conflict (key) do update"
                    + " set asked = unanswered.asked + 1, language = excluded.language,"
                    + " why = excluded.why, last_at = excluded.last_at",
                key,
                question,
                language,
                why,
                now,
                now));
  }

  @Override
  public List<Question> most(int atMost) {
    return database.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select question, language, why, asked, first_at, last_at from unanswered"
                        + " order by asked desc, last_at desc limit ?")
                .bind(0, atMost)
                .map(
                    (row, context) ->
                        new Question(
                            row.getString("question"),
                            row.getString("language"),
                            row.getString("why"),
                            row.getLong("asked"),
                            Instant.ofEpochMilli(row.getLong("first_at")),
                            Instant.ofEpochMilli(row.getLong("last_at"))))
                .list());
  }

  @Override
  public void settle(String text) {
    String key = Anonymous.key(text);
    writes.later(handle -> handle.execute("delete from unanswered where key = ?", key));
  }

  @Override
  public long count() {
    return database.read(
        0L,
        handle -> handle.createQuery("select count(*) from unanswered").mapTo(Long.class).one());
  }
}
