package org.waraid.channel.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a workspace allows the bot, and what does not work without. */
enum Scope {
  APP_MENTIONS_READ("app_mentions:read", "mentions are not heard"),
  ASSISTANT_WRITE("assistant:write", "the assistant's pane shows no prompts"),
  CHAT_WRITE("chat:write", "nothing can be answered in channels and direct messages"),
  COMMANDS("commands", "/aid and the shortcuts are not there"),
  FILES_WRITE("files:write", "charts are not sent"),
  IM_HISTORY("im:history", "direct messages are not heard");

  private final String text;
  private final String without;

  Scope(String text, String without) {
    this.text = text;
    this.without = without;
  }

  /** As Slack writes it. */
  String text() {
    return text;
  }

  /** All of them, as an address that asks for them has them. */
  static String all() {
    return Arrays.stream(values()).map(Scope::text).collect(Collectors.joining(","));
  }

  /**
   * Those that are missing.
   *
   * @param granted what Slack says is granted: {@code chat:write,commands}
   */
  static List<Scope> missing(String granted) {
    Set<String> there =
        Arrays.stream(granted.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    return Arrays.stream(values()).filter(scope -> !there.contains(scope.text())).toList();
  }

  /** What is wrong when these are missing, and what mends it. */
  static String explain(List<Scope> missing) {
    String what =
        missing.stream()
            .map(scope -> scope.text + " (" + scope.without + ")")
            .collect(Collectors.joining(", "));
    return "the bot lacks "
        + what
        + ": paste manifest.yaml again at the app's page App Manifest, reinstall the app from"
        + " OAuth & Permissions and start again";
  }
}
