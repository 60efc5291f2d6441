package org.waraid.channel.telegram.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Telegram checks of what the bot sends before it takes it. */
final class SentMessage {
  private static final Set<String> MESSAGE =
      Set.of(
          "method",
          "chat_id",
          "message_thread_id",
          "text",
          "parse_mode",
          "link_preview_options",
          "reply_markup",
          "reply_parameters");
  private static final Set<String> EDIT =
      Set.of(
          "method",
          "chat_id",
          "message_id",
          "text",
          "parse_mode",
          "link_preview_options",
          "reply_markup");

  private SentMessage() {}

  /** What is wrong with a new message, in Telegram's words; empty when nothing is. */
  static String fault(JsonNode body) {
    return fault(body, MESSAGE);
  }

  /** What is wrong with a message's change. */
  static String faultOfEdit(JsonNode body) {
    return fault(body, EDIT);
  }

  /** What is wrong with a picture that was sent as a form. */
  static String faultOfPhoto(JsonNode form) {
    if (form.path("caption").asText().length() > 1024) {
      return "message caption is too long";
    }
    String photo = form.path("photo").asText();
    return photo.startsWith("\u0089PNG") || photo.startsWith("file-")
        ? ""
        : "wrong file identifier/HTTP URL specified";
  }

  /** What is wrong with a file that was sent as a form. */
  static String faultOfDocument(JsonNode form) {
    return form.path("document").asText().isEmpty() ? "file must be non-empty" : "";
  }

  /** What is wrong with the answer to an inline query. */
  static String faultOfInline(JsonNode body) {
    Set<String> ids = new HashSet<>();
    if (body.path("results").size() > 50) {
      return "RESULTS_TOO_MUCH";
    }
    if (body.path("button").path("text").asText().length() > 64) {
      return "SWITCH_PM_TEXT_INVALID";
    }
    for (JsonNode result : body.path("results")) {
      String id = result.path("id").asText();
      int bytes = id.getBytes(UTF_8).length;
      JsonNode content = result.path("input_message_content");
      Optional<String> visible = Html.visible(content.path("message_text").asText());
      if (bytes < 1 || bytes > 64 || !ids.add(id)) {
        return "RESULT_ID_INVALID";
      }
      if (visible.isEmpty() || visible.get().isBlank() || visible.get().length() > 4096) {
        return "can't parse inline query result: message content is invalid";
      }
      if (!"HTML".equals(content.path("parse_mode").asText())
          || result.path("title").asText().isEmpty()) {
        return "can't parse inline query result";
      }
    }
    return "";
  }

  /** What is wrong with a menu of commands. */
  static String faultOfMenu(JsonNode body) {
    for (JsonNode command : body.path("commands")) {
      int description = command.path("description").asText().length();
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")
          || description < 1
          || description > 256) {
        return "BOT_COMMAND_INVALID";
      }
    }
    return body.path("commands").size() > 100 ? "BOT_COMMANDS_TOO_MUCH" : "";
  }

  private static String fault(JsonNode body, Set<String> fields) {
    for (var names = body.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!fields.contains(name)) {
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
    if (Character.isLowSurrogate(visible.get().charAt(0))
        || Character.isHighSurrogate(visible.get().charAt(visible.get().length() - 1))) {
      return "strings must be encoded in UTF-8";
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
