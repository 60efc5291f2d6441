package org.waraid.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.waraid.channel.Tally;

/** Counts in the database, added up in memory and written together a little later. */
final class StoredTally implements Tally {
  private final Database database;
  private final Writes writes;
  private final Map<String, LongAdder> fresh = new ConcurrentHashMap<>();

  StoredTally(Database database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  @Override
  public void answered(String topic) {
    fresh.computeIfAbsent(topic, id -> new LongAdder()).increment();
  }

  @Override
  public List<Count> mostAsked(int atMost) {
    return database.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select topic, answered from tally order by answered desc, topic limit ?")
                .bind(0, atMost)
                .map((row, context) -> new Count(row.getString("topic"), row.getLong("answered")))
                .list());
  }

  /** Hands over what was counted. Called every moment. */
  void flush() {
    Map<String, Long> counted = new HashMap<>();
    fresh.forEach(
        (topic, adder) -> {
          long more = adder.sumThenReset();
          if (more > 0) {
            counted.put(topic, more);
          }
        });
    if (!counted.isEmpty()) {
      var unused = writes.soon(counted.size(), handle -> add(handle, counted));
    }
  }

  private static void add(Handle handle, Map<String, Long> counted) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into tally (topic, answered) values (?, ?) on conflict (topic) do update"
                + " set answered = tally.answered + excluded.answered");
    counted.forEach((topic, more) -> batch.bind(0, topic).bind(1, more).add());
    batch.execute();
  }
}
