package org.waraid.store;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.Anonymous;
import org.waraid.channel.Unanswered;

/**
 * Unanswered questions in the database. Those that come before a write has its turn go along with
 * it. Thread-safe.
 */
final class StoredUnanswered implements Unanswered {
  private static final int MOST_AT_ONCE = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  // Guarded by the lock.
  private @Nullable Waiting open;

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
    Asked asked = new Asked(key, question, language, why, 1, now, now);
    lock.lock();
    try {
      if (open == null || open.isFull()) {
        open = begun();
      }
      if (open != null) {
        open.add(asked);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A write to which questions can be added; null when there is no room for one. */
  private @Nullable Waiting begun() {
    Waiting made = new Waiting();
    boolean refused =
        writes.soon(1, handle -> Waiting.write(handle, sealed(made))).isCompletedExceptionally();
    return refused ? null : made;
  }

  /**
   * What waits in one write, to which nothing is added any more; the same each time it is tried.
   */
  private List<Asked> sealed(Waiting waiting) {
    lock.lock();
    try {
      if (open == waiting) {
        open = null;
      }
      return List.copyOf(waiting.questions.values());
    } finally {
      lock.unlock();
    }
  }

  /** A question so many times. */
  private record Asked(
      String key,
      String question,
      String language,
      String why,
      long count,
      long first,
      long last) {}

  /** Questions that one write brings, added up until it is its turn. */
  private static final class Waiting {
    private final Map<String, Asked> questions = new LinkedHashMap<>();

    boolean isFull() {
      return questions.size() >= MOST_AT_ONCE;
    }

    void add(Asked asked) {
      questions.merge(asked.key(), asked, Waiting::added);
    }

    private static Asked added(Asked before, Asked more) {
      return new Asked(
          before.key(),
          before.question(),
          more.language(),
          more.why(),
          before.count() + more.count(),
          before.first(),
          more.last());
    }

    static void write(Handle handle, List<Asked> all) {
      PreparedBatch batch =
          handle.prepareBatch(
              "insert into unanswered (key, question, language, why, asked, first_at, last_at)"
                  + " values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do update"
                  + " set asked = unanswered.asked + excluded.asked,"
                  + " language = excluded.language,"
                  + " why = excluded.why, last_at = excluded.last_at");
      for (Asked each : all) {
        batch
            .bind(0, each.key())
            .bind(1, each.question())
            .bind(2, each.language())
            .bind(3, each.why())
            .bind(4, each.count())
            .bind(5, each.first())
            .bind(6, each.last())
            .add();
      }
      batch.execute();
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
      // What is asked from now on comes back, and so must not go with what is asked before.
      open = null;
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
