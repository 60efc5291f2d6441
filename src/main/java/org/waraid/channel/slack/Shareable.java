package org.waraid.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;

/**
 * Answers that only their asker has seen and may show to the channel. Slack does not say what a
 * message that only one sees contains; so its button knows the question and the topic, and the
 * answer itself is remembered for longer than its address is good. Thread-safe.
 */
final class Shareable {
  /** An address is good for half an hour, and the same answer is given for as long before that. */
  static final Duration REMEMBERED = Duration.ofHours(1);

  /** A button's value holds 2000 characters; escaped in JSON, one of these may take six. */
  private static final int LONGEST_QUESTION = 300;

  private final ObjectMapper json = new ObjectMapper();
  private final Assistant assistant;
  private final Cache<String, Reply> remembered =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

  Shareable(Assistant assistant) {
    this.assistant = assistant;
  }

  /** What a button knows. */
  record Value(String id, String topic, String question) {}

  /** An answer that may be shown. */
  record Shared(String question, Reply reply) {}

  /** The value of a button under an answer. */
  String value(String question, Reply reply) {
    String id = UUID.randomUUID().toString();
    remembered.put(id, reply);
    String topic = reply.body().intent().filter(it -> it.length() <= 100).orElse("");
    try {
      return json.writeValueAsString(
          new Value(id, topic, SlackText.shortened(question, LONGEST_QUESTION)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can be written", e);
    }
  }

  /** The answer of a value; found anew where it is remembered no more. */
  Optional<Shared> of(String value) {
    try {
      Value known = json.readValue(value, Value.class);
      Optional<Reply> reply =
          Optional.ofNullable(remembered.getIfPresent(known.id()))
              .or(() -> assistant.previewTopic(known.topic()));
      if (reply.isEmpty() && !known.question().isEmpty()) {
        reply = Optional.of(assistant.preview(known.question()));
      }
      return reply.map(found -> new Shared(known.question(), found));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
