package org.waraid.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.waraid.channel.Anonymous;
import org.waraid.channel.Unanswered;

/**
 * Unanswered questions in the database. One that is asked again before it is written is written
 * once. Thread-safe.
 */
final class StoredUnanswered implements Unanswered {
  private final ReentrantLock lock = new ReentrantLock();
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  // Guarded by the lock; as many as there is room for in the writes.
  private final Map<String, Waiting> waiting = new HashMap<>();

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
    long now = clock.millis();
    Asked asked = new Asked(key, Anonymous.text(text), language, why, 1, now, now);
    lock.lock();
    try {
      Waiting before = waiting.get(key);
      if (before != null) {
        before.asked = before.asked.and(asked);
      } else {
        begin(new Waiting(asked));
      }
    } finally {
      lock.unlock();
    }
  }

  private void begin(Waiting made) {
    boolean refused =
        writes.soon(1, handle -> sealed(made).write(handle)).isCompletedExceptionally();
    if (!refused) {
      waiting.put(made.asked.key(), made);
    }
  }

  /** A question whose turn it is; nothing is added any more, however often it is tried. */
  private Asked sealed(Waiting made) {
    lock.lock();
    try {
      waiting.remove(made.asked.key(), made);
      return made.asked;
    } finally {
      lock.unlock();
    }
  }

  /** A question that waits to be written; guarded by the lock. */
  private static final class Waiting {
    private Asked asked;

    Waiting(Asked asked) {
      this.asked = asked;
    }
  }

  /** A question, asked so many times. */
  private record Asked(
      String key, String question, String language, String why, long count, long first, long last) {
    Asked and(Asked more) {
      return new Asked(
          key, question, more.language(), more.why(), count + more.count(), first, more.last());
    }

    void write(Handle handle) {
      handle.execute(
          "insert into unanswered (key, question, language, why, asked, first_at, last_at)"
              + " values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do update"
              + " set asked = unanswered.asked + excluded.asked, language = excluded.language,"
              + " why = excluded.why, last_at = excluded.last_at",
          key,
          question,
          language,
          why,
          count,
          first,
          last);
    }
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
    lock.lock();
    try {
      // What is asked from now on comes back, and so must not go with what was asked before.
      waiting.remove(key);
      writes.later(handle -> handle.execute("delete from unanswered where key = ?", key));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long count() {
    return database.read(
        0L,
        handle -> handle.createQuery("select count(*) from unanswered").mapTo(Long.class).one());
  }
}
