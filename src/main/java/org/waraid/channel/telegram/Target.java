package org.waraid.channel.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Where something is sent.
 *
 * @param chat its id
 * @param thread the forum topic, if the chat has topics
 * @param replyTo the message that is answered, in groups where it would not be clear otherwise
 */
record Target(long chat, Optional<Integer> thread, Optional<Integer> replyTo) {
  /** A chat as a whole. */
  static Target to(long chat) {
    return new Target(chat, Optional.empty(), Optional.empty());
  }

  Target in(long otherChat) {
    return new Target(otherChat, thread, replyTo);
  }

  /** The same place, for what follows an answer. */
  Target withoutReply() {
    return new Target(chat, thread, Optional.empty());
  }

  /** The forum topic of a message. A thread of replies outside forums has a number, too. */
  static Optional<Integer> threadOf(MaybeInaccessibleMessage message) {
    return message instanceof Message there && Boolean.TRUE.equals(there.getIsTopicMessage())
        ? Optional.ofNullable(there.getMessageThreadId())
        : Optional.empty();
  }
}
