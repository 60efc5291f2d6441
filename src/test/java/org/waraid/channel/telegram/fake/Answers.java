package org.waraid.channel.telegram.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Telegram's answers, as they are written. */
final class Answers {
  private Answers() {}

  static void ok(HttpExchange exchange, String result) throws IOException {
    reply(exchange, 200, "{\"ok\":true,\"result\":" + result + "}");
  }

  static void refuse(HttpExchange exchange, FakeTelegram.Refusal refusal) throws IOException {
    if (refusal.code() <= 0) {
      // Without a status the server cuts the connection.
      exchange.close();
    } else if (refusal.description().startsWith("<")) {
      reply(exchange, refusal.code(), refusal.description());
    } else {
      ObjectNode error = error(refusal.code(), refusal.description());
      if (refusal.retryAfter() > 0) {
        error.putObject("parameters").put("retry_after", refusal.retryAfter());
      }
      if (refusal.movedTo() != 0) {
        error.putObject("parameters").put("migrate_to_chat_id", refusal.movedTo());
      }
      reply(exchange, refusal.code(), error.toString());
    }
  }

  static String error(int code, String description, int retryAfter) {
    ObjectNode error = error(code, description);
    if (retryAfter > 0) {
      error.putObject("parameters").put("retry_after", retryAfter);
    }
    return error.toString();
  }

  static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static ObjectNode error(int code, String description) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("ok", false).put("error_code", code).put("description", description);
    return error;
  }
}
