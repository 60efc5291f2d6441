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
 * answer itself is remembered for as long as its address is good. Thread-safe.
 */
final class Shareable {
  static final Duration REMEMBERED = Duration.ofMinutes(30);

  /** A button's value holds 2000 characters; escaped in JSON, one of these may take six. */
  private static final int LONGEST_QUESTION = 300;

  private final ObjectMapper json = new ObjectMapper();
  private final Assistant assistant;
  private final Cache<String, Reply> remembered =
      Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(10_000).build();

  Shareable(Assistant assistant) {
    this.assistant = assistant;
  }

  /** What a button knows. */
  record Value(String id, String topic, String question) {}

  /** An answer that may be shown. */
  record Shared(String question, Reply reply) {}

  /**
   * What a button offers.
   *
   * @param id under which the answer is remembered
   * @param value of the button
   */
  record Offer(String id, String value) {}

  /** An offer to show an answer, good for as long as its button may be pressed. */
  Offer offer(String question, Reply reply) {
    String id = UUID.randomUUID().toString();
    remembered.put(id, reply);
    String topic = reply.body().intent().filter(it -> it.length() <= 100).orElse("");
    try {
      String value =
          json.writeValueAsString(
              new Value(id, topic, SlackText.shortened(question, LONGEST_QUESTION)));
      return new Offer(id, value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can be written", e);
    }
  }

  /** Whether an offer may be made once more: then it is good from now on for as long again. */
  boolean remembers(Offer offer) {
    return remembered.getIfPresent(offer.id()) != null;
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
