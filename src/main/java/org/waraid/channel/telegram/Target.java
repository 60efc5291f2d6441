package org.waraid.channel.telegram;

import java.util.Optional;

/**
 * Where something is sent.
 *
 * @param chat its id
 * @param thread the forum topic, if the chat has topics
 * @param replyTo the message that is answered, in groups where it would not be clear otherwise
 */
record Target(long chat, Optional<Integer> thread, Optional<Integer> replyTo) {
  Target in(long otherChat) {
    return new Target(otherChat, thread, replyTo);
  }
}
