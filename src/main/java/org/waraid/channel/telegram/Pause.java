package org.waraid.channel.telegram;

import java.util.concurrent.ThreadLocalRandom;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * How long to wait after failures in a row: from half a second to half a minute, with jitter. The
 * library's own would in the end sleep for a quarter of an hour. Thread-safe.
 */
final class Pause implements BackOff {
  private static final long SHORTEST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 30_000;

  private long next = SHORTEST_MILLIS;

  @Override
  public synchronized void reset() {
    next = SHORTEST_MILLIS;
  }

  @Override
  public synchronized long nextBackOffMillis() {
    long millis = next;
    next = Math.min(LONGEST_MILLIS, next * 2);
    return millis + ThreadLocalRandom.current().nextLong(millis / 2);
  }
}
