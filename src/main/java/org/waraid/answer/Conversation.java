package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What one person said lately in one chat. Immutable.
 *
 * @param lastTopic the topic answered last
 * @param declines how many declines this person has had, so that wordings take turns
 */
record Conversation(Optional<String> lastTopic, int declines) {
  static final Conversation NEW = new Conversation(Optional.empty(), 0);

  Conversation {
    requireNonNull(lastTopic, "lastTopic is null");
  }

  /** The conversation after one more reply. */
  Conversation after(Reply reply, List<String> topics) {
    Optional<String> topic =
        topics.isEmpty() ? lastTopic : Optional.of(topics.get(topics.size() - 1));
    int more = reply instanceof Reply.Decline ? declines + 1 : declines;
    return new Conversation(topic, more);
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
          Integer.parseInt(state.substring(0, Math.max(space, 0))));
    } catch (NumberFormatException e) {
      return NEW;
    }
  }
}
