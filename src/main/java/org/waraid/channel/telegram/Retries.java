package org.waraid.channel.telegram;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** When a call to Telegram is made again, and after how long. */
final class Retries {
  /** After so long an answer comes too late to be of use. */
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(30);

  private Retries() {}

  /** Retries on the given threads, which are free while a call waits for its next attempt. */
  static FailsafeExecutor<Object> on(ScheduledExecutorService threads) {
    RetryPolicy<Object> faults =
        RetryPolicy.builder()
            .handleIf((result, failure) -> isFault(failure))
            .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(30))
            .withJitter(0.25)
            .withMaxRetries(-1)
            .withMaxDuration(LONGEST_OUTAGE)
            .build();
    return Failsafe.with(tooMany(), faults).with(threads);
  }

  /** Only waits when told to: for what is not worth being sent twice. */
  static FailsafeExecutor<Object> whenTold(ScheduledExecutorService threads) {
    return Failsafe.with(tooMany()).with(threads);
  }

  /**
   * Outside of other policies, and without their jitter: sooner than told would only earn another
   * refusal.
   */
  private static RetryPolicy<Object> tooMany() {
    return RetryPolicy.builder()
        .handleIf((result, failure) -> code(failure) == 429)
        .withDelayFn(context -> retryAfter(context.getLastException()))
        .withMaxRetries(20)
        .build();
  }

  /** Telegram's code of a failure: 0 when there is none, as with a network's error. */
  static int code(@Nullable Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof TelegramApiRequestException refusal) {
      Integer code = refusal.getErrorCode();
      return code == null ? 0 : code;
    }
    return 0;
  }

  /** Telegram's own words about a failure; empty when there are none. */
  static String description(@Nullable Throwable failure) {
    return cause(failure) instanceof TelegramApiRequestException refusal
            && refusal.getApiResponse() != null
        ? refusal.getApiResponse()
        : "";
  }

  /** The failure itself, out of the wrappings that futures put around it. */
  static @Nullable Throwable cause(@Nullable Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isFault(@Nullable Throwable failure) {
    int code = code(failure);
    return failure != null && (code == 0 || code >= 500);
  }

  private static Duration retryAfter(@Nullable Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof TelegramApiRequestException refusal) {
      ResponseParameters parameters = refusal.getParameters();
      if (parameters != null && parameters.getRetryAfter() != null) {
        return Duration.ofSeconds(Math.max(1, parameters.getRetryAfter()));
      }
    }
    return Duration.ofSeconds(3);
  }
}
