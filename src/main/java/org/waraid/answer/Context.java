package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a message may lean on.
 *
 * @param topic the topic answered last
 * @param question what was asked last, whether or not it was answered
 */
record Context(Optional<String> topic, Optional<String> question) {
  /** Before anything was said. */
  static final Context NONE = new Context(Optional.empty(), Optional.empty());

  Context {
    requireNonNull(topic, "topic is null");
    requireNonNull(question, "question is null");
  }

  /** The same after one more question, and what was answered to it. */
  Context after(String asked, Optional<String> answered) {
    return new Context(answered.or(() -> topic), Optional.of(asked));
  }
}
