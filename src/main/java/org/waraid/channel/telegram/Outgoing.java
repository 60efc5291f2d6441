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
 * @param document a file that comes before them
 * @param once whether it stays as it is when the message is edited that it answers
 */
record Outgoing(
    List<Part> parts, Optional<Reply> reply, Optional<Document> document, boolean once) {
  /** Nothing at all. */
  static final Outgoing NOTHING = new Outgoing(List.of(), Optional.empty(), Optional.empty(), true);

  Outgoing {
    parts = List.copyOf(parts);
    requireNonNull(reply, "reply is null");
    requireNonNull(document, "document is null");
  }

  /** A file. */
  record Document(String name, String text) {}

  static Outgoing of(List<Part> parts) {
    return new Outgoing(parts, Optional.empty(), Optional.empty(), false);
  }

  static Outgoing of(List<Part> parts, Reply reply) {
    return new Outgoing(parts, Optional.of(reply), Optional.empty(), false);
  }

  static Outgoing of(Part part) {
    return of(List.of(part));
  }

  static Outgoing once(List<Part> parts, Optional<Document> document) {
    return new Outgoing(parts, Optional.empty(), document, true);
  }
}
