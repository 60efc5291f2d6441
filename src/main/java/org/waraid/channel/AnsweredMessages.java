package org.waraid.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * What the bot gave each message of a chat, so that a message that is edited has its answer
 * changed, also after a restart. Kept for a day and for so many messages only. Thread-safe; no
 * method throws because the store is out of order.
 */
public interface AnsweredMessages {
  /** How long it is known what a message was given. */
  Duration KEPT = Duration.ofDays(1);

  /**
   * Notes what a message was given, in place of what it was given before.
   *
   * @param message its id in the chat
   * @param given in the channel's own words, without anything that was said
   */
  void put(Chat chat, String message, String given);

  /** What a message was given; empty for one that is not known. */
  Optional<String> of(Chat chat, String message);

  /** Knows the latest 10,000 for as long as the process lives. */
  static AnsweredMessages inMemory() {
    return new AnsweredMessagesInMemory();
  }
}
