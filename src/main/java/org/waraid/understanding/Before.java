package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a message may lean on.
 *
 * @param topic the topic answered last
 * @param question what was asked last, whether or not it was answered, where it is still known
 */
public record Before(String topic, Optional<String> question) {
  public Before {
    requireNonNull(topic, "topic is null");
    requireNonNull(question, "question is null");
  }
}
