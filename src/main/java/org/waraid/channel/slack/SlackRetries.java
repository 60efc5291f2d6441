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

  private SlackRetries() {}

  /** Slack's "too many", from wherever it came. */
  static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooMany(@Nullable String retryAfter) {
      super("Slack asks to wait");
      this.seconds = seconds(retryAfter);
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
            .handleIf((result, failure) -> retryAfter(failure) > 0 || isRateLimited(result))
            .withDelayFn(
                context -> Duration.ofSeconds(Math.max(1, retryAfter(context.getLastException()))))
            .withMaxRetries(20)
            .build();
    return Failsafe.with(tooMany, faults).with(threads);
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

  private static boolean isRateLimited(@Nullable Object result) {
    return result instanceof SlackApiTextResponse response
        && !response.isOk()
        && "ratelimited".equals(response.getError());
  }

  /** Seconds to wait; 0 when the failure is of another kind. */
  private static long retryAfter(@Nullable Throwable failure) {
    if (failure instanceof TooMany tooMany) {
      return tooMany.seconds;
    }
    if (failure instanceof SlackApiException refusal && refusal.getResponse().code() == 429) {
      return seconds(refusal.getResponse().header("Retry-After"));
    }
    return 0;
  }

  private static long seconds(@Nullable String retryAfter) {
    try {
      return retryAfter == null ? 1 : Math.max(1, Long.parseLong(retryAfter.strip()));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
