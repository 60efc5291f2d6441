package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a message has got so far. What the message said is not kept, only a hash of it.
 *
 * @param heard hash of what it wanted; empty while it wanted nothing of the bot
 * @param messages ids of the answer's messages; empty while none has been sent
 * @param picture the picture beside them
 */
record Given(String heard, List<Integer> messages, Optional<Shown> picture) {
  static final Given NOTHING = new Given("", List.of(), Optional.empty());

  Given {
    requireNonNull(heard, "heard is null");
    messages = List.copyOf(messages);
    requireNonNull(picture, "picture is null");
  }

  /** The same, given for this. */
  Given to(Heard message) {
    return new Given(Hash.of(message.toString()), messages, picture);
  }

  /** Whether it was given for the same. */
  boolean isFor(Heard message) {
    return heard.equals(Hash.of(message.toString()));
  }

  /**
   * A picture in a chat.
   *
   * @param message its id
   * @param key which picture it is
   */
  record Shown(int message, String key) {}
}
