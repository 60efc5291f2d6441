package org.waraid.channel.slack;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Inbox;
import org.waraid.channel.KeyedExecutor;

/**
 * Takes tasks on: keeps each before Slack is told that it arrived, has it done once, and finishes
 * what was left unfinished before. Thread-safe.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Slack waits three seconds, of which keeping may have taken one. */
  private static final long HOLD_MILLIS = 1_500;

  private final Inbox inbox;
  private final KeyedExecutor channels;
  private final Worker worker;
  private final InstantSource clock;
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  Intake(Inbox inbox, KeyedExecutor channels, Worker worker, InstantSource clock) {
    this.inbox = inbox;
    this.channels = channels;
    this.worker = worker;
    this.clock = clock;
  }

  long now() {
    return clock.millis();
  }

  /**
   * Takes a task on, if it is new, and begins it.
   *
   * @return whether Slack may be told that it arrived: true when it is kept or done, false when
   *     neither came about in time
   */
  CompletableFuture<Boolean> take(Task task) {
    Inbox.Receipt receipt = keep(task);
    if (!receipt.first()) {
      // Somebody sees to it; where that is not kept, Slack had better ask again until it is done.
      return CompletableFuture.completedFuture(receipt.kept() || !open.contains(task.key()));
    }
    CompletableFuture<Void> done = begin(task);
    return receipt.kept()
        ? CompletableFuture.completedFuture(true)
        : done.thenApply(finished -> true)
            .completeOnTimeout(false, HOLD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Keeps a task that somebody else does, who has to finish it. */
  Inbox.Receipt keep(Task task) {
    Inbox.Receipt receipt = inbox.take(task.key(), task.json());
    if (receipt.first()) {
      open.add(task.key());
    }
    return receipt;
  }

  /** A task is done, or cannot be. What may only be put off is left for later. */
  void finish(Task task, Result result) {
    open.remove(task.key());
    if (result.mayPass()) {
      inbox.leave(task.key());
    } else {
      inbox.finish(task.key());
    }
  }

  /** Begins what another run of the bot, or another bot, took and did not finish. */
  void takeOver() {
    for (Inbox.Taken taken : inbox.unfinished(Task.SLACK)) {
      Task.ofJson(taken.payload())
          .filter(task -> task.isOfUse(clock.instant()))
          .ifPresentOrElse(this::resume, () -> inbox.finish(taken.key()));
    }
  }

  /** What is not done by now is left to the next run. */
  void leaveAll() {
    open.forEach(inbox::leave);
  }

  private void resume(Task task) {
    LOG.info("answering what was left unfinished: {}", task.key());
    open.add(task.key());
    var unused = begin(task);
  }

  private CompletableFuture<Result> begun(Task task) {
    try {
      return worker.work(task);
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<Void> begin(Task task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    boolean room =
        channels.offer(
            task.queue(),
            () ->
                begun(task)
                    .whenComplete(
                        (result, failure) -> {
                          finish(task, failure == null ? result : new Result("fault"));
                          done.complete(null);
                        }));
    if (!room) {
      LOG.warn("Slack sends more than can be answered at once; a message has to wait");
      open.remove(task.key());
      inbox.leave(task.key());
    }
    return done;
  }
}
