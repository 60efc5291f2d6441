package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Sends no faster than Telegram lets a bot send, so that it is not made to wait much longer: 30
 * messages a second overall, one a second in a chat with short bursts, 20 a minute in a group
 * (Telegram's Bots FAQ). Thread-safe.
 */
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int OVERALL = 30;
  private static final int BURST = 5;
  private static final int GROUP_IN_A_MINUTE = 20;

  /** Where chats below zero are groups and channels. */
  private final Cache<Long, Bucket> chats =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  private final Bucket all;
  private final boolean lifted;

  private Pace(boolean lifted) {
    this.lifted = lifted;
    this.all = Bucket.builder().addLimit(steadily(OVERALL, OVERALL, SECOND)).build();
  }

  /** As Telegram wants it. */
  static Pace ofTelegram() {
    return new Pace(false);
  }

  /** As fast as can be, to measure everything else. */
  static Pace lifted() {
    return new Pace(true);
  }

  /** Done when a message may be sent to a chat. Messages of one chat keep their order. */
  CompletableFuture<Void> turn(long chat, ScheduledExecutorService threads) {
    if (lifted) {
      return CompletableFuture.completedFuture(null);
    }
    return chats
        .get(chat, Pace::bucket)
        .asScheduler()
        .consume(1, threads)
        .thenCompose(mine -> all.asScheduler().consume(1, threads));
  }

  private static Bucket bucket(long chat) {
    var builder = Bucket.builder().addLimit(steadily(BURST, 1, SECOND));
    if (chat < 0) {
      builder.addLimit(steadily(GROUP_IN_A_MINUTE, GROUP_IN_A_MINUTE, Duration.ofMinutes(1)));
    }
    return builder.build();
  }

  private static Bandwidth steadily(int most, int refill, Duration each) {
    return Bandwidth.builder().capacity(most).refillGreedy(refill, each).build();
  }
}
