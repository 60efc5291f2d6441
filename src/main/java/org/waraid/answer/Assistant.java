package org.waraid.answer;

import java.util.List;
import java.util.Optional;

/** The one door of the domain that channels know. Implementations are safe for many threads. */
public interface Assistant {
  /**
   * Answers a message and remembers it as the latest of its conversation. Never throws for input.
   */
  Reply reply(Message message);

  /** The answer of one topic, as when its button was pressed; empty when there is no such topic. */
  Optional<Reply> topic(String conversation, String topicId);

  /** Some topics that are good to begin with. */
  List<Suggestion> suggestions();

  /** Forgets a conversation. */
  void forget(String conversation);
}
