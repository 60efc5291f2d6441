package org.waraid.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes behind, in order, by one thread: whatever waits goes into one transaction, so that a slow
 * disk costs one wait for many. While the store is out of order everything waits, up to a bound.
 * Thread-safe.
 */
final class Writes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writes.class);
  private static final int AT_ONCE = 500;
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final Duration LAST_WRITES = Duration.ofSeconds(3);

  private final Database database;
  private final Health health;
  private final int room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Write> waiting = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "store-writes");
  private int weight;
  private long lost;
  private boolean closing;
  private volatile long giveUpAt = Long.MAX_VALUE;

  private record Write(Consumer<Handle> work, int weight, CompletableFuture<Void> done) {}

  /**
   * Begins to write.
   *
   * @param room how many rows may wait
   */
  Writes(Database database, Health health, int room) {
    this.database = database;
    this.health = health;
    this.room = room;
    thread.setDaemon(true);
    thread.start();
  }

  /** Writes a row a little later. */
  void later(Consumer<Handle> work) {
    var unused = soon(1, work);
  }

  /**
   * Writes as soon as it can be; the stage fails when that is given up.
   *
   * @param rows how much it is
   */
  CompletableFuture<Void> soon(int rows, Consumer<Handle> work) {
    Write write = new Write(work, rows, new CompletableFuture<>());
    lock.lock();
    try {
      if (closing || weight + rows > room) {
        lost += rows;
        write.done().completeExceptionally(new IllegalStateException("no room to keep more"));
      } else {
        waiting.add(write);
        weight += rows;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
    return write.done();
  }

  /** How many rows wait to be written. */
  long waiting() {
    lock.lock();
    try {
      return weight;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      write(List.of(new Write(handle -> {}, 0, new CompletableFuture<>())));
      while (true) {
        List<Write> batch = next();
        if (batch.isEmpty()) {
          return;
        }
        write(batch);
        batch.forEach(each -> each.done().complete(null));
        written(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is next, or a mere look whether the store works again; nothing at the end. */
  private List<Write> next() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        boolean woken = changed.await(LONGEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (!woken && health.down()) {
          return List.of(new Write(handle -> {}, 0, new CompletableFuture<>()));
        }
      }
      List<Write> batch = new ArrayList<>();
      while (!waiting.isEmpty() && batch.size() < AT_ONCE) {
        batch.add(waiting.remove());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void written(List<Write> batch) {
    lock.lock();
    try {
      weight -= batch.stream().mapToInt(Write::weight).sum();
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Write> batch) throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        database.write(handle -> batch.forEach(each -> each.work().accept(handle)));
        health.worked(lost());
        return;
      } catch (RuntimeException e) {
        if (!Outage.is(e)) {
          writeEach(batch);
          return;
        }
        database.distrust();
        health.failed(e);
        if (System.nanoTime() - giveUpAt >= 0) {
          throw new InterruptedException();
        }
        pause(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /** One of them cannot be written at all; the others can. */
  private void writeEach(List<Write> batch) throws InterruptedException {
    if (batch.size() > 1) {
      for (Write each : batch) {
        write(List.of(each));
      }
      return;
    }
    LOG.error("Store: an entry was refused and is not kept");
    batch.get(0).done().completeExceptionally(new IllegalStateException("refused by the store"));
  }

  private long lost() {
    lock.lock();
    try {
      long count = lost;
      if (health.down()) {
        lost = 0;
      }
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Waits before the next try; at the end for a moment only. */
  private void pause(long millis) throws InterruptedException {
    lock.lock();
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      long soonest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS);
      long left = end - System.nanoTime();
      while (left > 0) {
        left = changed.awaitNanos(left);
        left = (closing ? soonest : end) - System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Writes what waits, for some seconds at most. */
  @Override
  public void close() {
    giveUpAt = System.nanoTime() + LAST_WRITES.toNanos();
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(LAST_WRITES.toMillis() + 1_000);
      if (thread.isAlive()) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long unkept = waiting();
    if (unkept > 0) {
      LOG.warn("Store: {} entries could not be kept before the end", unkept);
    }
  }
}
