package org.waraid.channel.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** When a call to Slack is made again, and after how long. */
final class SlackRetries {
  private static final Set<String> FAULTS =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  /** Longer than any pause that Slack asks for; an answer that comes later helps nobody. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private SlackRetries() {}

  /** Slack's "too many", from wherever it came. */
  static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;
    private final Duration pause;

    TooMany(Duration pause) {
      super("Slack asks to wait");
      this.pause = pause;
    }

    Duration pause() {
      return pause;
    }
  }

  /** Retries on the given threads, which are free while a call waits for its next attempt. */
  static FailsafeExecutor<Object> on(ScheduledExecutorService threads) {
    RetryPolicy<Object> faults =
        RetryPolicy.builder()
            .handleIf((result, failure) -> isFault(result, failure))
            .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(30))
            .withJitter(0.25)
            .withMaxRetries(8)
            .build();
    // Outside the other, and without its jitter: sooner than told would only earn another refusal.
    RetryPolicy<Object> tooMany =
        RetryPolicy.builder()
            .handle(TooMany.class)
            .withDelayFn(context -> pause(context.getLastException()))
            .withMaxRetries(-1)
            .withMaxDuration(PATIENCE)
            .build();
    return Failsafe.with(tooMany, faults).with(threads);
  }

  private static Duration pause(@Nullable Throwable failure) {
    return failure instanceof TooMany tooMany ? tooMany.pause() : Duration.ofSeconds(1);
  }

  private static boolean isFault(@Nullable Object result, @Nullable Throwable failure) {
    if (failure instanceof SlackApiException refusal) {
      return refusal.getResponse().code() >= 500;
    }
    if (failure != null) {
      return failure instanceof IOException && !(failure instanceof TooMany);
    }
    return result instanceof SlackApiTextResponse response
        && !response.isOk()
        && FAULTS.contains(String.valueOf(response.getError()));
  }

  /** The pause of a header {@code Retry-After}, in seconds; a second when it says nothing. */
  static Duration pause(@Nullable String retryAfter) {
    try {
      return Duration.ofSeconds(
          retryAfter == null ? 1 : Math.max(1, Long.parseLong(retryAfter.strip())));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }
}
