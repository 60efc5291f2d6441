package org.waraid.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.waraid.channel.Inbox;
import org.waraid.channel.Seen;

/** The inbox in the database, and in memory for what the database has not got yet. */
final class StoredInbox implements Inbox {
  private static final long PATIENCE_MILLIS = 1_000;
  private static final long PATIENCE_FOR_UNFINISHED_SECONDS = 5;

  /** What so many bots have died of is given to no other; what one gives back does not count. */
  private static final int MOST_TRIES = 5;

  private final Writes writes;
  private final Health health;
  private final Holder holder;
  private final Clock clock;
  private final Seen seen = Seen.inMemory(Duration.ofDays(1), 200_000);
  // Taken here and not kept yet.
  private final Cache<String, Boolean> unkept = Caffeine.newBuilder().maximumSize(100_000).build();

  StoredInbox(Writes writes, Health health, Holder holder, Clock clock) {
    this.writes = writes;
    this.health = health;
    this.holder = holder;
    this.clock = clock;
  }

  @Override
  public List<Receipt> takeAll(List<Item> items) {
    List<Item> fresh = items.stream().filter(item -> seen.first(item.key())).toList();
    Set<String> others = fresh.isEmpty() ? Set.of() : keep(fresh);
    Set<String> mine = new HashSet<>();
    fresh.forEach(item -> mine.add(item.key()));
    List<Receipt> receipts = new ArrayList<>();
    for (Item item : items) {
      boolean first = mine.remove(item.key()) && !others.contains(item.key());
      receipts.add(new Receipt(first, unkept.getIfPresent(item.key()) == null));
    }
    return List.copyOf(receipts);
  }

  /** Keeps new items, waiting a little; gives the keys that another bot has taken. */
  private Set<String> keep(List<Item> items) {
    items.forEach(item -> unkept.put(item.key(), true));
    Set<String> others = new HashSet<>();
    CompletableFuture<Void> kept =
        writes
            .soon(
                items.size(),
                handle -> {
                  others.clear();
                  others.addAll(insert(handle, items));
                })
            .thenRun(() -> items.forEach(item -> unkept.invalidate(item.key())));
    if (health.down()) {
      return Set.of();
    }
    try {
      kept.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return others;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // They stay among those that are not kept, which is what the caller is told.
    }
    return Set.of();
  }

  private Set<String> insert(Handle handle, List<Item> items) {
    long now = clock.millis();
    Set<String> others = new HashSet<>();
    var batch =
        handle.prepareBatch(
            "insert into inbox (key, payload, taken_at, holder, tries)"
                + " values (:key, :payload, :now, :holder, 1) on conflict (key) do nothing");
    for (Item item : items) {
      batch
          .bind("key", item.key())
          .bind("payload", item.payload())
          .bind("now", now)
          .bind("holder", holder.id())
          .add();
    }
    int[] counts = batch.execute();
    for (int i = 0; i < counts.length; i++) {
      // It may be there because this very write had succeeded and nobody said so.
      if (counts[i] == 0 && !isMine(handle, items.get(i).key())) {
        others.add(items.get(i).key());
      }
    }
    return others;
  }

  private boolean isMine(Handle handle, String key) {
    return handle
        .createQuery("select holder from inbox where key = ? and finished_at is null")
        .bind(0, key)
        .mapTo(String.class)
        .findOne()
        .filter(holder.id()::equals)
        .isPresent();
  }

  @Override
  public void finish(String key) {
    var unused = finished(key);
  }

  @Override
  public CompletableFuture<Void> finished(String key) {
    CompletableFuture<Void> written =
        writes.soon(
            1,
            handle ->
                handle.execute(
                    "update inbox set finished_at = ?, payload = null where key = ?",
                    clock.millis(),
                    key));
    return health.down()
        ? CompletableFuture.completedFuture(null)
        : written
            .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
            .exceptionally(failure -> null);
  }

  @Override
  public void leave(String key) {
    writes.later(
        handle ->
            handle.execute(
                "update inbox set holder = '', tries = tries - 1"
                    + " where key = ? and holder = ? and finished_at is null",
                key,
                holder.id()));
  }

  @Override
  public List<Taken> unfinished(String channel) {
    if (health.down()) {
      return List.of();
    }
    List<Taken> given = new ArrayList<>();
    CompletableFuture<Void> done =
        writes.soon(
            1,
            handle -> {
              given.clear();
              given.addAll(takeOver(handle, channel));
            });
    try {
      done.get(PATIENCE_FOR_UNFINISHED_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException | TimeoutException e) {
      // Should it be written later, nobody would answer what it takes over: so it is left again.
      var unused = done.thenRun(() -> given.forEach(taken -> leave(taken.key())));
      return List.of();
    }
    given.forEach(taken -> seen.first(taken.key()));
    return given.stream().sorted(Comparator.comparing(Taken::at)).toList();
  }

  private List<Taken> takeOver(Handle handle, String channel) {
    holder.beat(handle);
    return handle
        .createQuery(
            "update inbox set holder = :me, tries = tries + 1"
                + " where finished_at is null and holder <> :me and tries < :most"
                + " and key >= :from and key < :to and payload is not null"
                + " and holder not in (select id from holder where seen_at > :alive)"
                + " returning key, payload, taken_at")
        .bind("me", holder.id())
        .bind("most", MOST_TRIES)
        .bind("from", channel + ":")
        .bind("to", channel + ";")
        .bind("alive", holder.aliveSince(handle))
        .map(
            (row, context) ->
                new Taken(
                    row.getString("key"),
                    row.getString("payload"),
                    Instant.ofEpochMilli(row.getLong("taken_at"))))
        .list();
  }
}
