package org.waraid.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.ReplyJson;

/**
 * The machine's door: a JSON object a line in, one out, in the same order. A line that cannot be
 * used gets an error in its place, and the next is read.
 */
final class JsonLines {
  private static final Logger LOG = LoggerFactory.getLogger(JsonLines.class);
  private static final String EXPECTED = "expected {\"id\": \"…\", \"text\": \"…\"}";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Assistant assistant;
  private final ReplyJson replies = new ReplyJson();
  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  JsonLines(Assistant assistant) {
    this.assistant = assistant;
  }

  /** Answers every line; whoever reads sees each reply before the next line is read. */
  void answer(BufferedReader in, PrintWriter out) throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      String json = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (!json.isBlank()) {
        out.print(answer(json, number));
        out.print('\n');
        out.flush();
      }
    }
  }

  private String answer(String line, int number) {
    JsonNode json;
    try {
      json = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      return error(Optional.empty(), number, "is not JSON: " + EXPECTED);
    }
    if (!json.isObject()) {
      return error(Optional.empty(), number, "is not a JSON object: " + EXPECTED);
    }
    Optional<String> id = scalar(json, "id");
    if (!json.path("text").isTextual()) {
      return error(id, number, "has no text: " + EXPECTED);
    }
    String conversation =
        scalar(json, "conversation").or(() -> id).orElseGet(() -> "line " + number);
    String text = json.path("text").textValue();
    try {
      return replies.write(id, assistant.reply(new Message(conversation, text)));
    } catch (RuntimeException e) {
      LOG.error("line {} could not be answered", number, e);
      return error(id, number, "could not be answered: " + e.getClass().getSimpleName());
    }
  }

  private static Optional<String> scalar(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  private static String error(Optional<String> id, int number, String what) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id.orElse(null))
        .put("error", "line " + number + ": " + what)
        .toString();
  }
}
