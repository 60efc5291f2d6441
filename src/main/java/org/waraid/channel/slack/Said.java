package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.waraid.answer.Reply;

/**
 * What the bot says to one task.
 *
 * @param parts one or more messages
 * @param reply of which a picture may be shown
 */
record Said(List<Part> parts, Optional<Reply> reply) {
  Said {
    parts = List.copyOf(parts);
    requireNonNull(reply, "reply is null");
  }

  static Said of(List<Part> parts) {
    return new Said(parts, Optional.empty());
  }
}
