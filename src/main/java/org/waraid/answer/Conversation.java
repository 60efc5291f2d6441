package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What one person said lately in one chat. Immutable.
 *
 * @param lastTopic the topic answered last
 * @param lastReply what was said last, for "sorry, what?"
 * @param declines how many declines this person has had, so that wordings take turns
 */
record Conversation(Optional<String> lastTopic, Optional<Reply> lastReply, int declines) {
  static final Conversation NEW = new Conversation(Optional.empty(), Optional.empty(), 0);

  Conversation {
    requireNonNull(lastTopic, "lastTopic is null");
    requireNonNull(lastReply, "lastReply is null");
  }

  /** The conversation after one more reply. */
  Conversation after(Reply reply, List<String> topics) {
    Optional<String> topic =
        topics.isEmpty() ? lastTopic : Optional.of(topics.get(topics.size() - 1));
    int more = reply instanceof Reply.Decline ? declines + 1 : declines;
    return new Conversation(topic, Optional.of(reply), more);
  }
}
