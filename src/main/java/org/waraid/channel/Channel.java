package org.waraid.channel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One way in which people reach the bot. Each looks after itself: one that fails says so by its
 * {@link #state()} and leaves the others alone.
 */
public interface Channel extends AutoCloseable {
  /** What an operator calls it: {@code Telegram}, {@code Slack}, {@code Web page}. */
  String name();

  /** How it is right now. Asked often and by many threads, so it answers without waiting. */
  ChannelState state();

  /**
   * Begins to receive messages and returns soon: what takes long, such as reaching the platform,
   * goes on behind it and shows in {@link #state()}. Does nothing when the channel is off.
   */
  void start();

  /** Where its platform posts to it; to be known before the server starts, and empty for most. */
  default List<Webhook> webhooks() {
    return List.of();
  }

  /**
   * Says something that nobody has just asked for, such as a correction, as plain text. A chat that
   * has shut the bot out is no longer subscribed.
   *
   * @param chat one of this channel
   * @param place where in it, as {@link Subscriptions.Given} has it; empty for the chat itself
   * @return whether all of it arrived; false where this channel cannot. The stage does not fail
   */
  default CompletableFuture<Boolean> tell(Chat chat, String place, String text) {
    return CompletableFuture.completedFuture(false);
  }

  /**
   * Stops receiving, lets what was received be answered, and frees everything. May be called twice.
   */
  @Override
  void close();
}
