package org.waraid.channel.telegram.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parse mode HTML as strictly as Telegram does. */
final class Html {
  private static final Set<String> TAGS =
      Set.of("b", "strong", "i", "em", "u", "s", "del", "code", "pre", "a", "blockquote");
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(/?)([a-z-]+)( href=\"[^\"<>]*\")?>|&(lt|gt|amp|quot|#\\d+);|[<&>]|[^<&>]+");

  private Html() {}

  /** The text that a reader sees; empty when Telegram could not parse it. */
  static Optional<String> visible(String html) {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group(2) != null) {
        boolean closing = !token.group(1).isEmpty();
        if (!TAGS.contains(token.group(2))) {
          return Optional.empty();
        }
        if (!closing) {
          open.push(token.group(2));
        } else if (open.isEmpty() || !open.pop().equals(token.group(2))) {
          return Optional.empty();
        }
      } else if (token.group(4) != null) {
        text.append(character(token.group(4)));
      } else if (token.group().equals("<") || token.group().equals("&")) {
        return Optional.empty();
      } else {
        text.append(token.group());
      }
    }
    return open.isEmpty() ? Optional.of(text.toString()) : Optional.empty();
  }

  private static String character(String entity) {
    return switch (entity) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> Character.toString(Integer.parseInt(entity.substring(1)));
    };
  }
}
