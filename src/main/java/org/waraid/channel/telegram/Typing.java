package org.waraid.channel.telegram;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows "typing…" while an answer takes longer than a moment. */
final class Typing {
  private static final long MOMENT_MILLIS = 700;
  // Telegram takes the sign down after five seconds.
  private static final long AGAIN_MILLIS = 4_000;

  private final TelegramApi api;
  private final ScheduledExecutorService threads;

  Typing(TelegramApi api, ScheduledExecutorService threads) {
    this.api = api;
    this.threads = threads;
  }

  <T> T during(Target target, Supplier<T> work) {
    ScheduledFuture<?> sign =
        threads.scheduleWithFixedDelay(
            () -> api.typing(target), MOMENT_MILLIS, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      sign.cancel(false);
    }
  }
}
