package org.waraid.channel.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between plain text and Slack's way of writing it. */
final class SlackText {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private SlackText() {}

  /** Makes a text harmless: it can call nobody and link nowhere. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A link with a label; the address cannot end the link early. */
  static String link(String url, String label) {
    String address = escape(url.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C"));
    return "<" + address + "|" + escape(label) + ">";
  }

  /** What someone typed: without the bot's name, and with references as they read on screen. */
  static String typed(String text, String botUserId) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text.strip();
    }
    StringBuilder plain = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      String target = reference.group(1);
      String label = reference.group(2);
      String shown = label != null && !label.isEmpty() ? prefix(target) + label : shown(target);
      if (target.equals("@" + botUserId)) {
        shown = " ";
      }
      reference.appendReplacement(plain, Matcher.quoteReplacement(shown));
    }
    reference.appendTail(plain);
    return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  private static String prefix(String target) {
    return target.startsWith("#") ? "#" : target.startsWith("@") ? "@" : "";
  }

  private static String shown(String target) {
    // The id of a person or a channel says nothing to anybody.
    return target.startsWith("@") || target.startsWith("#") || target.startsWith("!")
        ? " "
        : target;
  }

  /** A text cut to a length, with "…" for the rest; cuts neither a character nor an entity. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    // Half an entity would be shown as it stands.
    int entity = text.lastIndexOf('&', end - 1);
    if (entity > text.lastIndexOf(';', end - 1) && entity > end - "&amp;".length()) {
      end = entity;
    }
    return text.substring(0, end) + "…";
  }
}
