package org.waraid.channel.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages that the bot has in its chats. Thread-safe. */
final class Chats {
  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger ids = new AtomicInteger(9000);
  private final Map<String, String> messages = new ConcurrentHashMap<>();

  /** Keeps a new message and tells it as Telegram does. */
  String add(JsonNode body) {
    int id = ids.incrementAndGet();
    messages.put(key(body, id), what(body));
    ObjectNode message = message(body, id);
    if (body.has("photo")) {
      String photo = body.path("photo").asText();
      message
          .putArray("photo")
          .addObject()
          .put("file_id", photo.startsWith("file-") ? photo : "file-" + id)
          .put("file_unique_id", "u" + id)
          .put("width", 1200)
          .put("height", 900);
    } else {
      message.put("text", "ok");
    }
    return message.toString();
  }

  /** Changes a message; what is wrong with that, or nothing. */
  String edit(JsonNode body) {
    String key = key(body, body.path("message_id").asInt());
    String before = messages.get(key);
    if (before == null) {
      return "message to edit not found";
    }
    if (before.equals(what(body))) {
      return "message is not modified: specified new message content and reply markup are exactly"
          + " the same";
    }
    messages.put(key, what(body));
    return "";
  }

  /** Deletes a message; what is wrong with that, or nothing. */
  String delete(JsonNode body) {
    return messages.remove(key(body, body.path("message_id").asInt())) == null
        ? "message to delete not found"
        : "";
  }

  /** A message that was there before the bot was: another run of it sent it. */
  void keep(long chat, int id) {
    messages.put(chat + ":" + id, "");
  }

  void lose(long chat, int id) {
    messages.remove(chat + ":" + id);
  }

  private ObjectNode message(JsonNode body, int id) {
    long chat = body.path("chat_id").asLong();
    ObjectNode message = json.createObjectNode().put("message_id", id).put("date", 1_700_000_000);
    message.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
    return message;
  }

  private static String key(JsonNode body, int id) {
    return body.path("chat_id").asText() + ":" + id;
  }

  private static String what(JsonNode body) {
    return body.path("text").asText() + body.path("reply_markup");
  }
}
