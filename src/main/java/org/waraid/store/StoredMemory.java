package org.waraid.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.waraid.answer.Memory;

/** Conversations in the database, written together a little later: only the latest state counts. */
final class StoredMemory implements Memory {
  /** After this long a new message is not about the old answer any more. */
  static final Duration KEPT = Duration.ofMinutes(15);

  private static final int MOST_WAITING = 20_000;

  /** One statement for so many rows costs a fraction of as many statements. */
  private static final int AT_ONCE = 100;

  private record Spoken(String id, String state, long at) {}

  private final Database database;
  private final Writes writes;
  private final boolean shared;
  private final Clock clock;
  // What is being forgotten must not be handed over after it is deleted.
  private final ReentrantLock order = new ReentrantLock();
  private final Map<String, Supplier<String>> latest = new ConcurrentHashMap<>();

  StoredMemory(Database database, Writes writes, boolean shared, Clock clock) {
    this.database = database;
    this.writes = writes;
    this.shared = shared;
    this.clock = clock;
  }

  @Override
  public Optional<String> recall(String conversation) {
    Supplier<String> waiting = latest.get(conversation);
    if (waiting != null) {
      return Optional.of(waiting.get());
    }
    return database.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery("select state from conversation where id = ? and spoke_at > ?")
                .bind(0, conversation)
                .bind(1, clock.millis() - KEPT.toMillis())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void keep(String conversation, Supplier<String> state) {
    if (latest.size() < MOST_WAITING) {
      latest.put(conversation, state);
    }
  }

  @Override
  public void forget(String conversation) {
    order.lock();
    try {
      latest.remove(conversation);
      writes.later(handle -> handle.execute("delete from conversation where id = ?", conversation));
    } finally {
      order.unlock();
    }
  }

  /** Drops what waits of a chat's conversations; what is written is somebody else's to delete. */
  void forgetAllOf(String prefix) {
    order.lock();
    try {
      latest.keySet().removeIf(id -> id.startsWith(prefix));
    } finally {
      order.unlock();
    }
  }

  /** Hands over what has changed. Called every moment. */
  void flush() {
    order.lock();
    try {
      List<Spoken> spoken = new ArrayList<>();
      for (var each = latest.entrySet().iterator(); each.hasNext(); ) {
        var entry = each.next();
        String state = entry.getValue().get();
        latest.remove(entry.getKey(), entry.getValue());
        spoken.add(new Spoken(entry.getKey(), state, clock.millis()));
        if (spoken.size() == AT_ONCE) {
          write(spoken);
          spoken = new ArrayList<>();
        }
      }
      write(spoken);
    } finally {
      order.unlock();
    }
  }

  private void write(List<Spoken> spoken) {
    if (!spoken.isEmpty()) {
      var unused = writes.soon(spoken.size(), handle -> insert(handle, spoken));
    }
  }

  private static void insert(Handle handle, List<Spoken> spoken) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into conversation (id, state, spoke_at) values (?, ?, ?)"
                + " on conflict (id) do update"
                + " set state = excluded.state, spoke_at = excluded.spoke_at");
    for (Spoken each : spoken) {
      batch.bind(0, each.id()).bind(1, each.state()).bind(2, each.at()).add();
    }
    batch.execute();
  }

  @Override
  public boolean shared() {
    return shared;
  }
}
