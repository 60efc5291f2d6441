package org.waraid.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyedExecutorTest {
  private final KeyedExecutor executor = new KeyedExecutor("test", 2, 16, 3);
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    executor.close();
  }

  private CompletableFuture<Void> say(String what) {
    done.add(what);
    return CompletableFuture.completedFuture(null);
  }

  @Test
  void keepsOrder_ofOneKey() {
    CompletableFuture<Void> first = new CompletableFuture<>();
    executor.offer("a", () -> first.thenRun(() -> done.add("a1")));
    executor.offer("a", () -> say("a2"));
    executor.offer("a", () -> say("a3"));
    first.complete(null);

    assertThat(executor.drain(Duration.ofMinutes(1))).isTrue();
    assertThat(done).containsExactly("a1", "a2", "a3");
  }

  @Test
  void goesOn_withOtherKeysWhileOneWaits() throws InterruptedException {
    CompletableFuture<Void> never = new CompletableFuture<>();
    for (String key : List.of("a", "b", "c")) {
      executor.offer(key, () -> never);
    }
    CountDownLatch ran = new CountDownLatch(1);
    executor.offer(
        "d",
        () -> {
          ran.countDown();
          return say("d");
        });
    ran.await();
    assertThat(executor.drain(Duration.ofMillis(50))).isFalse();
  }

  @Test
  void beginsOnTheCallersThread_whereNothingOfTheKeyIsUnfinished() {
    Thread caller = Thread.currentThread();
    assertThat(
            executor.offer(
                "a",
                () -> {
                  done.add(Thread.currentThread() == caller ? "here" : "elsewhere");
                  return true;
                },
                () -> say("in vain")))
        .isTrue();
    CompletableFuture<Void> first = new CompletableFuture<>();
    executor.offer("a", () -> first.thenRun(() -> done.add("a1")));
    executor.offer("a", () -> done.add("out of turn"), () -> say("a2"));
    executor.offer("b", () -> false, () -> say("b"));
    executor.offer(
        "c",
        () -> {
          throw new IllegalStateException("a fault");
        },
        () -> say("c"));
    first.complete(null);

    assertThat(executor.drain(Duration.ofSeconds(5))).isTrue();
    assertThat(done).startsWith("here").containsExactlyInAnyOrder("here", "a1", "a2", "b", "c");
    assertThat(done.indexOf("a1")).isLessThan(done.indexOf("a2"));
    assertThat(executor.offer("a", () -> true, () -> say("late"))).as("drained").isFalse();
  }

  @Test
  void refuses_whenFull() {
    CompletableFuture<Void> never = new CompletableFuture<>();
    assertThat(executor.offer("a", () -> never)).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThat(executor.offer("a", () -> never)).isTrue();
    }
    assertThat(executor.offer("a", () -> never)).as("one key").isFalse();
    for (int i = 0; i < 12; i++) {
      assertThat(executor.offer("b" + i, () -> never)).isTrue();
    }
    assertThat(executor.offer("c", () -> never)).as("as a whole").isFalse();
  }

  @Test
  void leavesRoomForOthers_howeverManyKeysHaveTooMuch() {
    CompletableFuture<Void> never = new CompletableFuture<>();
    for (int i = 0; i < 100; i++) {
      for (String key : List.of("a", "b", "c", "d", "e")) {
        executor.offer(key, () -> never);
      }
    }
    assertThat(executor.offer("f", () -> never)).isTrue();
    assertThat(executor.offer("g", () -> never)).isTrue();
  }

  @Test
  void refuses_whenDrained() throws InterruptedException {
    assertThat(executor.drain(Duration.ofMinutes(1))).isTrue();
    assertThat(executor.offer("a", () -> say("late"))).isFalse();
    assertThat(executor.put("a", () -> say("late"))).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void goesOn_afterFailure() {
    executor.offer(
        "a",
        () -> {
          throw new IllegalStateException("a fault that the test wants");
        });
    executor.offer("a", () -> CompletableFuture.failedFuture(new IllegalStateException("wanted")));
    executor.offer("a", () -> say("a3"));

    assertThat(executor.drain(Duration.ofMinutes(1))).isTrue();
    assertThat(done).containsExactly("a3");
  }
}
