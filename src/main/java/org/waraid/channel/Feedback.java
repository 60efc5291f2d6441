package org.waraid.channel;

import java.util.Map;

/**
 * Whether answers helped: one vote a person for a topic's answer in a chat, and it may be changed.
 * Thread-safe; no method throws because the store is out of order.
 */
public interface Feedback {
  /** A thumb. */
  enum Vote {
    UP,
    DOWN
  }

  /** How many thumbs of each kind. */
  record Votes(long up, long down) {}

  /** Notes a vote, in place of an earlier one of the same person. */
  void vote(Chat chat, String person, String topic, Vote vote);

  /** The votes of every topic that has any. */
  Map<String, Votes> votes();

  /** Kept for as long as the process lives. */
  static Feedback inMemory() {
    return new FeedbackInMemory();
  }
}
