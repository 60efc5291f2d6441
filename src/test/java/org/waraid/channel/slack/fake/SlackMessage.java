package org.waraid.channel.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What Slack checks of messages and views before it takes them. */
final class SlackMessage {
  // An ampersand that begins no entity, or a bracket that begins neither a link nor a member.
  private static final Pattern UNESCAPED =
      Pattern.compile("&(?!amp;|lt;|gt;)|<(?!https?://[^<>|]+\\|[^<>|]+>|@U[A-Z0-9]*>)");

  private SlackMessage() {}

  /** What is wrong with a call, as Slack's error; empty when nothing is. */
  static String fault(String method, JsonNode call) {
    if (method.startsWith("response") || method.startsWith("chat.post")) {
      return message(call);
    }
    return method.startsWith("views.") ? view(method, call.path("view")) : "";
  }

  /** What is wrong with a message. */
  static String message(JsonNode message) {
    String text = message.path("text").asText();
    if (text.isBlank() || text.length() > 4000) {
      return "no_text";
    }
    if (UNESCAPED.matcher(text).find()) {
      return "fake_unescaped_text";
    }
    return blocks(message.path("blocks"), 50);
  }

  private static String view(String method, JsonNode view) {
    boolean home = view.path("type").asText().equals("home");
    if (home != method.equals("views.publish") || view.path("blocks").isEmpty()) {
      return "invalid_arguments";
    }
    if (!home
        && (view.at("/title/text").asText().isEmpty()
            || view.at("/title/text").asText().length() > 24)) {
      return "invalid_arguments: title";
    }
    return blocks(view.path("blocks"), 100);
  }

  private static String blocks(JsonNode blocks, int most) {
    for (JsonNode block : blocks) {
      String fault = blockFault(block, new HashSet<>());
      if (!fault.isEmpty()) {
        return "invalid_blocks: " + fault;
      }
    }
    return blocks.size() > most ? "invalid_blocks: too many" : "";
  }

  private static String blockFault(JsonNode block, Set<String> actionIds) {
    return switch (block.path("type").asText()) {
      case "section" -> {
        String fault = textFault(block.path("text"), 3000);
        yield fault.isEmpty() && block.has("accessory")
            ? buttonFault(block.path("accessory"), actionIds)
            : fault;
      }
      case "header" -> textFault(block.path("text"), 150);
      case "divider" -> "";
      case "input" -> textFault(block.path("label"), 2000);
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
        int buttons = block.path("elements").size();
        yield buttons == 0 || buttons > 25 ? "number of buttons" : "";
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
