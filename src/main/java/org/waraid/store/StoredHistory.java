package org.waraid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.History;

/**
 * What was published, in the database: the first entry holds all files, each other what changed.
 */
final class StoredHistory implements History {
  private static final Logger LOG = LoggerFactory.getLogger(StoredHistory.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final String BY_HAND = "files";

  private final Database database;
  private final Writes writes;
  private final Clock clock;

  StoredHistory(Database database, Writes writes, Clock clock) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public String add(
      String who,
      String why,
      String diff,
      Map<String, Optional<String>> changed,
      Map<String, String> all) {
    long at = clock.millis();
    AtomicInteger number = new AtomicInteger();
    try {
      writes
          .soon(
              1 + changed.size(),
              handle -> number.set(insert(handle, at, who, why, diff, changed, all)))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted"));
    } catch (ExecutionException | TimeoutException e) {
      throw new UncheckedIOException(new IOException("the store is out of order"));
    }
    return Integer.toString(number.get());
  }

  private static int insert(
      Handle handle,
      long at,
      String who,
      String why,
      String diff,
      Map<String, Optional<String>> changed,
      Map<String, String> all) {
    int last =
        handle.createQuery("select coalesce(max(number), 0) from publish").mapTo(int.class).one();
    int number = last + 1;
    handle.execute(
        "insert into publish (number, at, who, why, diff) values (?, ?, ?, ?, ?)",
        number,
        at,
        who,
        why,
        diff);
    Map<String, Optional<String>> files = new TreeMap<>(changed);
    if (last == 0) {
      all.forEach((name, content) -> files.put(name, Optional.of(content)));
    }
    files.forEach(
        (name, content) ->
            handle.execute(
                "insert into publish_file (publish, name, content) values (?, ?, ?)",
                number,
                name,
                content.orElse(null)));
    return number;
  }

  @Override
  public void noticed(String diff, Map<String, Optional<String>> changed, Map<String, String> all) {
    if (changed.isEmpty()) {
      return;
    }
    try {
      add(BY_HAND, "", diff, changed, all);
    } catch (UncheckedIOException e) {
      LOG.warn("That files were saved is not in the history: {}", e.getMessage());
    }
  }

  @Override
  public List<Entry> latest(int atMost) {
    return database.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select number, at, who, why, diff from publish order by number desc limit ?")
                .bind(0, atMost)
                .map(
                    (row, context) ->
                        new Entry(
                            Integer.toString(row.getInt("number")),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("who"),
                            row.getString("why"),
                            row.getString("diff")))
                .list());
  }

  @Override
  public Optional<Map<String, String>> filesAt(String id) {
    if (!id.matches("[1-9][0-9]{0,8}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(id);
    return database.read(Optional.empty(), handle -> filesAt(handle, number));
  }

  private static Optional<Map<String, String>> filesAt(Handle handle, int number) {
    boolean known =
        handle
            .createQuery("select 1 from publish where number = ?")
            .bind(0, number)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!known) {
      return Optional.empty();
    }
    Map<String, String> files = new TreeMap<>();
    handle
        .createQuery("select name, content from publish_file where publish <= ? order by publish")
        .bind(0, number)
        .map(
            (row, context) ->
                Map.entry(row.getString("name"), Optional.ofNullable(row.getString("content"))))
        .forEach(
            file ->
                file.getValue()
                    .ifPresentOrElse(
                        content -> files.put(file.getKey(), content),
                        () -> files.remove(file.getKey())));
    return Optional.of(files);
  }
}
