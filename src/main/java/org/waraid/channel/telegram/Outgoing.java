package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.waraid.answer.Reply;

/**
 * What the bot has to say.
 *
 * @param parts messages, one after the other
 * @param reply what they were made of; empty when the channel speaks for itself
 */
record Outgoing(List<Part> parts, Optional<Reply> reply) {
  Outgoing {
    parts = List.copyOf(parts);
    requireNonNull(reply, "reply is null");
  }

  static Outgoing of(List<Part> parts) {
    return new Outgoing(parts, Optional.empty());
  }

  static Outgoing of(List<Part> parts, Reply reply) {
    return new Outgoing(parts, Optional.of(reply));
  }

  static Outgoing of(Part part) {
    return of(List.of(part));
  }
}
