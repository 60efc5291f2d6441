package org.waraid.store;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.AnsweredMessages;
import org.waraid.channel.ChannelState;
import org.waraid.channel.History;
import org.waraid.channel.Kept;

/**
 * What is kept over restarts. Opens whether or not its database can be used; while it cannot,
 * answers go on and what is to be kept waits in memory. Thread-safe.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final int MOST_WAITING = 20_000;
  private static final long FLUSH_MILLIS = 200;

  /** A start waits so long for a database that hangs. */
  private static final Duration OPENING = Duration.ofSeconds(3);

  private static final Duration BELIEVED_ALONE = Duration.ofHours(1);
  private static final Duration BELIEVED_SHARED = Duration.ofSeconds(15);

  private final Health health;
  private final Database database;
  private final Holder holder;
  private final Writes writes;
  private final StoredMemory memory;
  private final StoredTally tally;
  private final Kept kept;
  private final StoredHistory history;
  private final Sweep sweep;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          BasicThreadFactory.builder().namingPattern("store-clock").daemon().build());
  private final AtomicBoolean closed = new AtomicBoolean();

  private Store(StoreSettings settings, Clock time, int room, OptionalInt pages) {
    this.health = new Health(settings.name());
    this.database = new Database(settings, pages, health);
    this.holder = new Holder(settings);
    this.writes = new Writes(database, health, room);
    Duration believed = holder.shared() ? BELIEVED_SHARED : BELIEVED_ALONE;
    this.memory = new StoredMemory(database, writes, holder.shared(), time);
    this.tally = new StoredTally(database, writes);
    StoredPreferences preferences = new StoredPreferences(database, writes, believed);
    StoredSubscriptions subscriptions = new StoredSubscriptions(database, writes, time, believed);
    StoredAnswers answers =
        new StoredAnswers(
            database, writes, time, holder.shared() ? BELIEVED_SHARED : AnsweredMessages.KEPT);
    this.kept =
        new Kept(
            new StoredInbox(writes, health, holder, time),
            subscriptions,
            new StoredFeedback(database, writes, time),
            preferences,
            new StoredUnanswered(database, writes, time),
            tally,
            new StoredForgetting(writes, memory, preferences, subscriptions, answers),
            new StoredTokens(database, writes),
            memory,
            answers);
    this.history = new StoredHistory(database, writes, time);
    this.sweep = new Sweep(writes, time, settings.unansweredKept());
    begin();
  }

  /** Opens a store; waits for its database for some seconds at most. */
  public static Store open(StoreSettings settings, Clock clock) {
    return open(settings, clock, MOST_WAITING, OptionalInt.empty());
  }

  /**
   * Opens a store with narrower bounds.
   *
   * @param room how many rows may wait to be written
   * @param pages how large SQLite's file may become, as on a disk of that size
   */
  static Store open(StoreSettings settings, Clock clock, int room, OptionalInt pages) {
    Store store = new Store(settings, clock, room, pages);
    store.awaitOpen();
    return store;
  }

  /** Begins to open a store, while something else is done; {@link #awaitOpen} has to follow. */
  public static Store opening(StoreSettings settings, Clock clock) {
    return new Store(settings, clock, MOST_WAITING, OptionalInt.empty());
  }

  /** Waits for its database for some seconds at most. */
  public void awaitOpen() {
    health.awaitKnown(OPENING);
  }

  private void begin() {
    writes.later(holder::beat);
    every(FLUSH_MILLIS, this::flush);
    every(Holder.BEAT_MILLIS, () -> writes.later(holder::beat));
    every(Duration.ofMinutes(1).toMillis(), sweep::conversations);
    every(Duration.ofHours(1).toMillis(), sweep::theRest);
  }

  private void every(long millis, Runnable task) {
    var unused =
        clock.scheduleWithFixedDelay(
            () -> {
              try {
                task.run();
              } catch (RuntimeException e) {
                LOG.error("Store: a regular task failed", e);
              }
            },
            millis,
            millis,
            TimeUnit.MILLISECONDS);
  }

  private void flush() {
    memory.flush();
    tally.flush();
  }

  /** What is kept, in parts. */
  public Kept kept() {
    return kept;
  }

  /** What was published of response files that no git checkout keeps the history of. */
  public History history() {
    return history;
  }

  /** How the store is, for an operator. */
  public ChannelState state() {
    return health.state(writes::waiting);
  }

  /** How many rows wait to be written. */
  public long waiting() {
    return writes.waiting();
  }

  /** Deletes what is old, as is done every hour. */
  void sweepNow() {
    sweep.conversations();
    sweep.theRest();
  }

  /** Writes what waits, for some seconds at most, and lets go of the database. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    clock.shutdownNow();
    flush();
    writes.later(holder::leave);
    writes.close();
    database.close();
    holder.close();
  }
}
