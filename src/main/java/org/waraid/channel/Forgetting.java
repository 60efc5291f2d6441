package org.waraid.channel;

/**
 * What happens to all that is kept of a chat at once. Does not reach what other processes hold in
 * memory for some minutes. Thread-safe; no method throws because the store is out of order.
 */
public interface Forgetting {
  /** Forgets everything of a chat: its people's conversations, votes, choices, subscriptions. */
  void forget(Chat chat);

  /** Forgets what one person said and voted in a chat; the chat's own choices stay. */
  void forget(Chat chat, String person);

  /** The platform has given a chat another id: what is kept of it moves along. */
  void moved(Chat from, Chat to);
}
