package org.waraid.channel.fake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what happens on other threads. So long that only a fault waits in vain, on however slow
 * a machine.
 */
public final class Eventually {
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private Eventually() {}

  /** Waits until a condition holds; fails with what is told when it never does. */
  public static void holds(BooleanSupplier condition, Supplier<Object> otherwise) {
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain; now: " + otherwise.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
