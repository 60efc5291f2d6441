package org.waraid.channel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work of different keys side by side and work of one key in order: a chat's second message is
 * begun when the first one's answer is sent. Work is a stage, so a chat that waits for its platform
 * holds no thread. Bounded as a whole and for each key, and the fuller it is the more tightly for
 * each: however many keys have too much, they leave room for the others. Thread-safe.
 */
public final class KeyedExecutor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeyedExecutor.class);

  private final ExecutorService threads;
  private final Semaphore room;
  private final int roomForOne;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  // A key is here while its work runs; its queue holds what waits behind that.
  private final Map<String, Queue<Supplier<? extends CompletionStage<?>>>> waiting =
      new HashMap<>();
  private boolean closed;

  /**
   * An executor of its own threads.
   *
   * @param name of the threads
   * @param threads how many
   * @param room how much work may be unfinished
   * @param roomForOne how much of one key may wait; less when there is less than twice that left
   */
  public KeyedExecutor(String name, int threads, int room, int roomForOne) {
    this.threads = Executors.newFixedThreadPool(threads, named(name));
    this.room = new Semaphore(room);
    this.roomForOne = roomForOne;
  }

  /** Takes work on if there is room at once. */
  public boolean offer(String key, Supplier<? extends CompletionStage<?>> work) {
    return room.tryAcquire() && enqueue(key, work);
  }

  /**
   * Takes work on if there is room at once. Where nothing of its key is unfinished, the caller's
   * own thread tries first: what is quickly done costs no other thread then, and what is not is
   * done as if that had not been tried.
   *
   * @param quickly does the work without waiting for anything; false where it cannot
   */
  public boolean offer(
      String key, BooleanSupplier quickly, Supplier<? extends CompletionStage<?>> work) {
    if (!room.tryAcquire()) {
      return false;
    }
    lock.lock();
    try {
      if (closed || waiting.containsKey(key)) {
        return enqueue(key, work);
      }
      waiting.put(key, new ArrayDeque<>());
    } finally {
      lock.unlock();
    }
    if (isDone(quickly)) {
      next(key);
    } else {
      begin(key, work);
    }
    return true;
  }

  /** Waits for room; false only when the key has too much waiting or the executor is closed. */
  public boolean put(String key, Supplier<? extends CompletionStage<?>> work)
      throws InterruptedException {
    room.acquire();
    return enqueue(key, work);
  }

  /** Takes no more work and waits for what was taken; false when time ran out before its end. */
  public boolean drain(Duration atMost) {
    lock.lock();
    try {
      closed = true;
      long nanos = atMost.toNanos();
      while (!waiting.isEmpty()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = idle.awaitNanos(nanos);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      waiting.values().forEach(Queue::clear);
    } finally {
      lock.unlock();
    }
    threads.shutdownNow();
  }

  private boolean enqueue(String key, Supplier<? extends CompletionStage<?>> work) {
    lock.lock();
    try {
      Queue<Supplier<? extends CompletionStage<?>>> queue = waiting.get(key);
      if (closed || (queue != null && queue.size() >= share())) {
        room.release();
        return false;
      }
      if (queue == null) {
        waiting.put(key, new ArrayDeque<>());
        threads.execute(() -> run(key, work));
      } else {
        queue.add(work);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isDone(BooleanSupplier quickly) {
    try {
      return quickly.getAsBoolean();
    } catch (RuntimeException | Error e) {
      LOG.error("work of a channel failed", e);
      return false;
    }
  }

  private void begin(String key, Supplier<? extends CompletionStage<?>> work) {
    lock.lock();
    try {
      if (threads.isShutdown()) {
        next(key);
      } else {
        threads.execute(() -> run(key, work));
      }
    } finally {
      lock.unlock();
    }
  }

  private void run(String key, Supplier<? extends CompletionStage<?>> work) {
    CompletionStage<?> stage;
    try {
      stage = work.get();
    } catch (RuntimeException | Error e) {
      stage = CompletableFuture.failedFuture(e);
    }
    var unused =
        stage.whenComplete(
            (result, failure) -> {
              if (failure != null) {
                LOG.error("work of a channel failed", failure);
              }
              next(key);
            });
  }

  private void next(String key) {
    lock.lock();
    try {
      room.release();
      Queue<Supplier<? extends CompletionStage<?>>> queue = waiting.get(key);
      Supplier<? extends CompletionStage<?>> work = queue == null ? null : queue.poll();
      if (work != null && !threads.isShutdown()) {
        threads.execute(() -> run(key, work));
        return;
      }
      waiting.remove(key);
      if (waiting.isEmpty()) {
        idle.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** One key may have waiting as much as half of what is left, so that something is always left. */
  private int share() {
    return Math.max(1, Math.min(roomForOne, room.availablePermits() / 2));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> new Thread(task, name + "-" + count.incrementAndGet());
  }
}
