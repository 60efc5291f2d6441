package org.waraid.channel.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where Telegram posts to, and how that goes. Thread-safe. */
final class FakeWebhook {
  private final ObjectMapper json = new ObjectMapper();
  private @Nullable JsonNode set;
  private String error = "";
  private int waiting;
  private int errorDate = 1_700_000_000;

  synchronized @Nullable JsonNode set() {
    return set;
  }

  synchronized void set(@Nullable JsonNode webhook) {
    set = webhook;
  }

  /** Fails from now on, or fails no more when the message is empty. */
  synchronized void failToPost(String message, int updates) {
    error = message;
    waiting = updates;
  }

  void set(HttpExchange exchange, JsonNode body) throws IOException {
    String url = body.path("url").asText();
    if (!url.matches("https://[^/:]+(:(443|80|88|8443))?/.*")) {
      Answers.reply(
          exchange,
          400,
          Answers.error(400, "Bad Request: bad webhook: An HTTPS URL must be provided", 0));
    } else if (url.contains("unresolvable")) {
      Answers.reply(
          exchange, 400, Answers.error(400, "Bad Request: bad webhook: Failed to resolve host", 0));
    } else {
      set(body);
      Answers.ok(exchange, "true");
    }
  }

  /** Tells of the last error for good, as Telegram does; while it lasts its time goes on. */
  synchronized String info() {
    ObjectNode info = json.createObjectNode();
    info.put("url", set == null ? "" : set.path("url").asText());
    info.put("has_custom_certificate", false).put("pending_update_count", waiting);
    errorDate += error.isEmpty() ? 0 : 1;
    return info.put("last_error_date", errorDate)
        .put("last_error_message", error.isEmpty() ? "Connection timed out" : error)
        .toString();
  }
}
