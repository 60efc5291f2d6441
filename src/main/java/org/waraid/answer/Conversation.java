package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What one person said lately in one chat. Immutable.
 *
 * @param lastTopic the topic answered last
 * @param declines how many declines this person has had, so that wordings take turns
 * @param lastQuestion what was asked last; only in the process's own memory, so that no store holds
 *     a message's text for it
 */
record Conversation(Optional<String> lastTopic, int declines, Optional<String> lastQuestion) {
  static final Conversation NEW = new Conversation(Optional.empty(), 0, Optional.empty());

  /** Nobody puts another name into a longer question. */
  private static final int LONGEST_QUESTION = 300;

  Conversation {
    requireNonNull(lastTopic, "lastTopic is null");
    lastQuestion = lastQuestion.filter(text -> text.length() <= LONGEST_QUESTION);
  }

  Context context() {
    return new Context(lastTopic, lastQuestion);
  }

  /** The conversation after one more reply; small talk leaves what it was about. */
  Conversation after(Reply reply, List<String> topics, Optional<String> question) {
    Optional<String> topic =
        topics.isEmpty() ? lastTopic : Optional.of(topics.get(topics.size() - 1));
    int more = reply instanceof Reply.Decline ? declines + 1 : declines;
    boolean talk = reply instanceof Reply.SmallTalk;
    return new Conversation(topic, more, talk ? lastQuestion : question);
  }

  /** As text, to be kept elsewhere. */
  String state() {
    return declines + " " + lastTopic.orElse("");
  }

  /** The conversation of a {@link #state()}; a new one when it cannot be read. */
  static Conversation of(String state) {
    int space = state.indexOf(' ');
    try {
      String topic = state.substring(space + 1);
      return new Conversation(
          topic.isEmpty() ? Optional.empty() : Optional.of(topic),
          Integer.parseInt(state.substring(0, Math.max(space, 0))),
          Optional.empty());
    } catch (NumberFormatException e) {
      return NEW;
    }
  }
}
