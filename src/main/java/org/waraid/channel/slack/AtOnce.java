package org.waraid.channel.slack;

import com.slack.api.bolt.response.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.Inbox;
import org.waraid.channel.KeyedExecutor;

/**
 * Answers within the acknowledgement what Slack lets be answered there, such as a command: that
 * costs no call, and either both arrive or neither. What takes longer is kept, acknowledged, and
 * answered by its address. Thread-safe.
 */
final class AtOnce {
  /** Slack waits three seconds; keeping may take one of them and the way there another. */
  private static final long PATIENCE_MILLIS = 800;

  private static final int MOST_GIVEN = 2_000;

  private final KeyedExecutor channels;
  private final Worker worker;
  private final Intake intake;
  private final ScheduledExecutorService clock;
  // Slack asks again when it did not get the response, and is given the same.
  private final Map<String, CompletableFuture<Response>> given =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(
                Map.Entry<String, CompletableFuture<Response>> eldest) {
              return size() > MOST_GIVEN;
            }
          });

  AtOnce(KeyedExecutor channels, Worker worker, Intake intake, ScheduledExecutorService clock) {
    this.channels = channels;
    this.worker = worker;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Answers a task.
   *
   * @param inResponse puts what is said into the response; empty when it does not fit there
   * @param meanwhile the response when the answer comes later
   * @param busy the response when there is too much to do
   */
  Response answer(
      Task task, Function<Said, Optional<Response>> inResponse, Response meanwhile, Response busy) {
    CompletableFuture<Response> response = new CompletableFuture<>();
    CompletableFuture<Response> before = given.putIfAbsent(task.key(), response);
    if (before != null) {
      return new Later(before);
    }
    // Written and read in the task's turn, first by this thread and then perhaps by another.
    AtomicReference<@Nullable Said> known = new AtomicReference<>();
    boolean room =
        channels.offer(
            task.queue(),
            () -> {
              known.set(worker.responder().sayAtOnce(task).orElse(null));
              return Optional.ofNullable(known.get())
                  .flatMap(inResponse)
                  .filter(response::complete)
                  .isPresent();
            },
            () -> {
              Said there = known.get();
              Said said = there == null ? worker.responder().say(task) : there;
              return bring(task, said, inResponse, response, meanwhile);
            });
    if (!room) {
      response.complete(busy);
    } else if (!response.isDone()) {
      haveLater(task, response, meanwhile);
    }
    return new Later(response);
  }

  private CompletableFuture<Result> bring(
      Task task,
      Said said,
      Function<Said, Optional<Response>> inResponse,
      CompletableFuture<Response> response,
      Response meanwhile) {
    Optional<Response> now = inResponse.apply(said);
    if (now.isPresent() && response.complete(now.get())) {
      return CompletableFuture.completedFuture(Result.DONE);
    }
    promise(task, response, meanwhile);
    return worker
        .deliver(task, said)
        .whenComplete(
            (result, failure) ->
                intake.finish(task, failure == null ? result : new Result("fault")));
  }

  private void haveLater(Task task, CompletableFuture<Response> response, Response meanwhile) {
    ScheduledFuture<?> patience =
        clock.schedule(
            () -> promise(task, response, meanwhile), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    var unused = response.whenComplete((done, failure) -> patience.cancel(false));
  }

  private void promise(Task task, CompletableFuture<Response> response, Response meanwhile) {
    if (response.isDone()) {
      return;
    }
    Inbox.Receipt receipt = intake.keep(task);
    if (!response.complete(meanwhile) && receipt.first()) {
      intake.finish(task, Result.DONE);
    }
  }
}
