package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.waraid.channel.Chat;

/**
 * Who wants something, and where.
 *
 * @param chat the chat's id
 * @param thread the forum topic in it
 * @param user the person's id, or the chat's when its administrator writes in its name
 * @param group whether others read along
 */
record Asker(long chat, Optional<Integer> thread, long user, boolean group) {
  Asker {
    requireNonNull(thread, "thread is null");
  }

  /** One person in one chat, so that two people in one group do not mix. */
  String conversation() {
    return place().conversation(person());
  }

  /** The chat as it is known to what is kept. */
  Chat place() {
    return new Chat("telegram", Long.toString(chat));
  }

  String person() {
    return Long.toString(user);
  }

  /** The forum topic as it is known to what is kept; empty for the chat itself. */
  String threadName() {
    return thread.map(String::valueOf).orElse("");
  }
}
