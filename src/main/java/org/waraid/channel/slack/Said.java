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
 * @param instead whether it takes the place of the message whose button was pressed
 */
record Said(List<Part> parts, Optional<Reply> reply, boolean instead) {
  Said {
    parts = List.copyOf(parts);
    requireNonNull(reply, "reply is null");
  }

  Said(List<Part> parts, Optional<Reply> reply) {
    this(parts, reply, false);
  }

  static Said of(List<Part> parts) {
    return new Said(parts, Optional.empty());
  }

  Said instead(boolean takesItsPlace) {
    return new Said(parts, reply, takesItsPlace);
  }
}
