package org.waraid.channel.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What Slack checks of a message before it takes it. */
final class SlackMessage {
  // An ampersand that begins no entity, or a bracket that begins no link.
  private static final Pattern UNESCAPED =
      Pattern.compile("&(?!amp;|lt;|gt;)|<(?!https?://[^<>|]+\\|[^<>|]+>)");

  private SlackMessage() {}

  /** What is wrong with it, as Slack's error; empty when nothing is. */
  static String fault(JsonNode message) {
    if (message.path("text").asText().isBlank()) {
      return "no_text";
    }
    if (UNESCAPED.matcher(message.path("text").asText()).find()) {
      return "fake_unescaped_text";
    }
    JsonNode blocks = message.path("blocks");
    Set<String> actionIds = new HashSet<>();
    for (JsonNode block : blocks) {
      String fault = blockFault(block, actionIds);
      if (!fault.isEmpty()) {
        return "invalid_blocks: " + fault;
      }
    }
    return blocks.size() > 50 ? "invalid_blocks: too many" : "";
  }

  private static String blockFault(JsonNode block, Set<String> actionIds) {
    return switch (block.path("type").asText()) {
      case "section" -> textFault(block.path("text"), 3000);
      case "context" -> {
        for (JsonNode element : block.path("elements")) {
          if (!textFault(element, 3000).isEmpty()) {
            yield textFault(element, 3000);
          }
        }
        yield block.path("elements").size() > 10 ? "too many elements" : "";
      }
      case "actions" -> {
        for (JsonNode button : block.path("elements")) {
          String fault = buttonFault(button, actionIds);
          if (!fault.isEmpty()) {
            yield fault;
          }
        }
        yield block.path("elements").size() > 25 ? "too many buttons" : "";
      }
      default -> "unknown block";
    };
  }

  private static String textFault(JsonNode text, int longest) {
    String value = text.path("text").asText();
    if (value.isEmpty() || value.length() > longest) {
      return "text of " + value.length();
    }
    boolean markdown = text.path("type").asText().equals("mrkdwn");
    return markdown && UNESCAPED.matcher(value).find() ? "unescaped text" : "";
  }

  private static String buttonFault(JsonNode button, Set<String> actionIds) {
    boolean plain = button.at("/text/type").asText().equals("plain_text");
    if (!plain || button.at("/text/text").asText().length() > 75) {
      return "button text";
    }
    if (button.path("value").asText().length() > 2000) {
      return "button value";
    }
    return actionIds.add(button.path("action_id").asText()) ? "" : "action id twice";
  }
}
