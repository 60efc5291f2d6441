package org.waraid.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.waraid.answer.Memory;

/** Conversations in the database, written together a little later: only the latest state counts. */
final class StoredMemory implements Memory {
  /** After this long a new message is not about the old answer any more. */
  static final Duration KEPT = Duration.ofMinutes(15);

  private static final int MOST_WAITING = 20_000;

  private final Database database;
  private final Writes writes;
  private final boolean shared;
  private final Clock clock;
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
    latest.remove(conversation);
    writes.later(handle -> handle.execute("delete from conversation where id = ?", conversation));
  }

  /** Drops what waits of a chat's conversations; what is written is somebody else's to delete. */
  void forgetAllOf(String prefix) {
    latest.keySet().removeIf(id -> id.startsWith(prefix));
  }

  /** Hands over what has changed. Called every moment. */
  void flush() {
    for (Iterator<Map.Entry<String, Supplier<String>>> each = latest.entrySet().iterator();
        each.hasNext(); ) {
      Map.Entry<String, Supplier<String>> entry = each.next();
      String id = entry.getKey();
      String state = entry.getValue().get();
      long now = clock.millis();
      latest.remove(id, entry.getValue());
      writes.later(
          handle ->
              handle.execute(
                  "insert into conversation (id, state, spoke_at) values (?, ?, ?)"
                      + " on conflict (id) do update"
                      + " set state = excluded.state, spoke_at = excluded.spoke_at",
                  id,
                  state,
                  now));
    }
  }

  @Override
  public boolean shared() {
    return shared;
  }
}
