package org.waraid.channel.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's mrkdwn as HTML, as its clients show it. So an editor's asterisks show as the bold letters
 * that Slack makes of them.
 */
final class Mrkdwn {
  private static final Pattern LINK = Pattern.compile("<(https?://[^<>|]+)(?:\\|([^<>]*))?>");

  /** In mrkdwn a mark begins and ends at the edge of a word, and its text holds no line break. */
  private static final String MARKED =
      "(?<![\\w%1$s])%1$s(?![\\s%1$s])([^%1$s\\n<>]*?[^%1$s\\s<>])%1$s(?![\\w%1$s])";

  private static final Pattern CODE = Pattern.compile(MARKED.formatted("`"));
  private static final Pattern BOLD = Pattern.compile(MARKED.formatted("\\*"));
  private static final Pattern ITALIC = Pattern.compile(MARKED.formatted("_"));
  private static final Pattern STRUCK = Pattern.compile(MARKED.formatted("~"));

  private Mrkdwn() {}

  /** What a text in mrkdwn shows; its {@code &}, {@code <} and {@code >} are escaped already. */
  static String html(String mrkdwn) {
    StringBuilder html = new StringBuilder();
    Matcher link = LINK.matcher(mrkdwn);
    int end = 0;
    while (link.find()) {
      html.append(marks(mrkdwn.substring(end, link.start())));
      String label = link.group(2) == null ? link.group(1) : link.group(2);
      html.append("<a href=\"").append(link.group(1).replace("\"", "&quot;")).append("\">");
      html.append(label).append("</a>");
      end = link.end();
    }
    return html.append(marks(mrkdwn.substring(end))).toString();
  }

  /** Plain text. */
  static String escaped(String text) {
    return SlackText.escape(text).replace("\"", "&quot;");
  }

  private static String marks(String text) {
    // What is left of a reference that is no link would be read as a tag.
    String safe = text.replace("<", "&lt;").replace(">", "&gt;");
    String coded = CODE.matcher(safe).replaceAll("<code>$1</code>");
    String bold = BOLD.matcher(coded).replaceAll("<b>$1</b>");
    String italic = ITALIC.matcher(bold).replaceAll("<i>$1</i>");
    return STRUCK.matcher(italic).replaceAll("<s>$1</s>");
  }
}
