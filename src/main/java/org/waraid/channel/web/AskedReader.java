package org.waraid.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads what a browser posts, and says what is wrong with it in words its sender can act on. */
final class AskedReader {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final String EXPECTED =
      "expected an object such as {\"conversation\": \"c1\", \"text\": \"Who sends shells?\"}.";

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  Asked read(byte[] body) {
    JsonNode json = parse(body);
    Optional<String> text = string(json, "text");
    Optional<String> topic = string(json, "topic");
    // Whoever names no conversation gets one for this message alone.
    String conversation =
        string(json, "conversation").orElseGet(() -> UUID.randomUUID().toString());
    if (conversation.length() > LONGEST_NAME) {
      throw refused("conversation is longer than %d characters.".formatted(LONGEST_NAME));
    }
    if (text.isPresent() && topic.isPresent()) {
      throw refused("text and topic are both given: give one of them.");
    }
    if (topic.isPresent()) {
      return new Asked(conversation, true, topic.get());
    }
    return new Asked(conversation, false, written(text));
  }

  private JsonNode parse(byte[] body) {
    JsonNode json;
    try {
      json = mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw refused("The body is not JSON: " + EXPECTED);
    } catch (IOException e) {
      throw refused("The body cannot be read: " + EXPECTED);
    }
    if (!json.isObject()) {
      throw refused("The body is not a JSON object: " + EXPECTED);
    }
    return json;
  }

  private static String written(Optional<String> text) {
    String written = text.orElseThrow(() -> refused("text is missing: " + EXPECTED));
    if (written.isBlank()) {
      throw refused("text is empty: write a question.");
    }
    if (written.length() > LONGEST_TEXT) {
      throw new ContentTooLargeResponse(
          "The message is too long: it has %,d characters, and 10,000 are possible."
              .formatted(written.length()));
    }
    return written;
  }

  private static Optional<String> string(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw refused(
          "%s is of type %s: expected a string."
              .formatted(name, value.getNodeType().name().toLowerCase(Locale.ROOT)));
    }
    return Optional.of(value.textValue());
  }

  private static BadRequestResponse refused(String why) {
    return new BadRequestResponse(why);
  }
}
