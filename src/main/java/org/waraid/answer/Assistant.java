package org.waraid.answer;

import java.util.List;
import java.util.Optional;

/** The one door of the domain that channels know. Implementations are safe for many threads. */
public interface Assistant {
  /**
   * Answers a message and remembers it as the latest of its conversation. Never throws for input.
   */
  Reply reply(Message message);

  /**
   * Answers a message as {@link #reply} does, where that takes neither thought nor a look at what
   * is kept. Never waits for anything; where it would have to, nothing is remembered and there is
   * no reply.
   */
  default Optional<Reply> knownReply(Message message) {
    return Optional.empty();
  }

  /** The answer of one topic, as when its button was pressed; empty when there is no such topic. */
  Optional<Reply> topic(String conversation, String topicId);

  /**
   * Answers a text that belongs to no conversation, such as one that is still being typed: nothing
   * is remembered of it. Never throws for input.
   */
  Reply preview(String text);

  /** The answer of one topic for no conversation; empty when there is no such topic. */
  Optional<Reply> previewTopic(String topicId);

  /** The answer that a conversation got last; empty when it got none or is forgotten. */
  Optional<Reply> lastAnswer(String conversation);

  /** Some topics that are good to begin with. */
  List<Suggestion> suggestions();

  /** All topics, by theme. */
  List<Theme> themes();

  /** What answers come from. */
  List<Origin> sources();

  /** A fact's value as answers show it now; empty when there is no such fact. */
  default Optional<String> figure(String factId) {
    return Optional.empty();
  }

  /** Codes of the languages that it answers in, its own first: {@code en}. */
  List<String> languages();

  /** Forgets a conversation. */
  void forget(String conversation);
}
