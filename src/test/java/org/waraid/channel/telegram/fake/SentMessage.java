package org.waraid.channel.telegram.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Telegram checks of a message before it takes it. */
final class SentMessage {
  private static final Set<String> FIELDS =
      Set.of(
          "method",
          "chat_id",
          "message_thread_id",
          "text",
          "parse_mode",
          "link_preview_options",
          "reply_markup",
          "reply_parameters");

  private SentMessage() {}

  /** What is wrong with it, in Telegram's words; empty when nothing is. */
  static String fault(JsonNode body) {
    for (var names = body.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        return "the fake knows no field " + name;
      }
    }
    String text = body.path("text").asText();
    Optional<String> visible =
        "HTML".equals(body.path("parse_mode").asText()) ? Html.visible(text) : Optional.of(text);
    if (visible.isEmpty()) {
      return "can't parse entities: unsupported start tag";
    }
    if (visible.get().isBlank()) {
      return "message text is empty";
    }
    if (visible.get().length() > 4096) {
      return "message is too long";
    }
    for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        String fault = buttonFault(button);
        if (fault != null) {
          return fault;
        }
      }
    }
    return "";
  }

  private static @Nullable String buttonFault(JsonNode button) {
    if (button.path("text").asText().isEmpty()) {
      return "button text is empty";
    }
    int bytes = button.path("callback_data").asText().getBytes(UTF_8).length;
    return bytes < 1 || bytes > 64 ? "BUTTON_DATA_INVALID" : null;
  }
}
