package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What was taken from a platform and is to be answered: kept before the platform is told that it
 * arrived, so that a crash loses nothing, and known for days, so that nothing is answered twice.
 * Several bots may share one. Thread-safe; no method throws because the store is out of order.
 */
public interface Inbox {
  /**
   * Something from a platform.
   *
   * @param key names it for good: {@code telegram:update:17}. Starts with the channel and a colon
   * @param payload all that is needed to answer it after a restart
   */
  record Item(String key, String payload) {
    public Item {
      requireNonNull(key, "key is null");
      requireNonNull(payload, "payload is null");
    }
  }

  /**
   * What became of it.
   *
   * @param first false when it was taken before, finished or not: somebody else sees to it
   * @param kept whether it outlives a crash. If not, the platform must not be told yet that it
   *     arrived; answering it goes on
   */
  record Receipt(boolean first, boolean kept) {}

  /**
   * What was taken and not finished.
   *
   * @param at when it was taken
   */
  record Taken(String key, String payload, Instant at) {
    public Taken {
      requireNonNull(key, "key is null");
      requireNonNull(payload, "payload is null");
      requireNonNull(at, "at is null");
    }
  }

  /** Takes several at once, which is much quicker than one by one; receipts in the same order. */
  List<Receipt> takeAll(List<Item> items);

  /** Takes one; waits until it is kept, for a second at most. */
  default Receipt take(String key, String payload) {
    return takeAll(List.of(new Item(key, payload))).get(0);
  }

  /** It is answered, or never will be. Its payload is dropped, its key stays known. */
  void finish(String key);

  /** The same, done when that is kept; soon even where it cannot be. The stage does not fail. */
  default CompletableFuture<Void> finished(String key) {
    finish(key);
    return CompletableFuture.completedFuture(null);
  }

  /** It was not answered and this bot stops: whoever asks next may have it. */
  void leave(String key);

  /**
   * What a bot that runs no more has left unfinished, oldest first: it is the caller's from now on,
   * and nobody else is given it. To be asked at the start and now and then, since another replica
   * may have died meanwhile. What has failed several bots already is not given again.
   *
   * @param channel whose keys: {@code telegram}
   */
  List<Taken> unfinished(String channel);

  /**
   * Only which of a channel's things were taken, for a channel that answers them at once.
   *
   * @param channel what its keys begin with
   */
  default Seen seen(String channel) {
    return key -> {
      String whole = channel + ":" + key;
      boolean first = take(whole, "").first();
      finish(whole);
      return first;
    };
  }

  /** Keeps nothing over a restart, and knows the latest 100,000 keys. */
  static Inbox inMemory() {
    return new InboxInMemory(Clock.systemUTC());
  }
}
