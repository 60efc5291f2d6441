package org.waraid.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.ChannelState;

/** Knows whether the store works, and tells the operator once when that changes. Thread-safe. */
final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final String name;
  private volatile State state = State.OPENING;
  private volatile String why = "";
  private final CountDownLatch known = new CountDownLatch(1);

  private enum State {
    OPENING,
    UP,
    DOWN
  }

  Health(String name) {
    this.name = name;
  }

  boolean down() {
    return state == State.DOWN;
  }

  /** Waits until it is known how the store is. */
  void awaitKnown(Duration atMost) {
    try {
      if (!known.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Store: {} does not open yet; the bot starts without it", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The store has failed. */
  synchronized void failed(Throwable failure) {
    why = Outage.why(failure);
    if (state != State.DOWN) {
      state = State.DOWN;
      LOG.warn(
          "Store: {} cannot be used: {}. Answers go on; what is to be kept waits in memory. Trying"
              + " again by itself.",
          name,
          why);
    }
    known.countDown();
  }

  /** The store has worked. */
  synchronized void worked(long lost) {
    if (state == State.DOWN) {
      LOG.info("Store: {} works again; {} entries could not be kept meanwhile", name, lost);
    }
    state = State.UP;
    known.countDown();
  }

  ChannelState state(LongSupplier waiting) {
    return switch (state) {
      case OPENING -> ChannelState.starting("opening " + name);
      case UP -> ChannelState.up(name);
      case DOWN ->
          ChannelState.down(
              name
                  + " cannot be used: "
                  + why
                  + "; answers go on, "
                  + waiting.getAsLong()
                  + " entries wait to be kept; trying again by itself");
    };
  }
}
