package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in Telegram's HTML and the same without markup. Whatever comes from elsewhere is escaped
 * on its way in.
 *
 * @param html for parse mode HTML
 * @param plain what a reader sees
 */
record Markup(String html, String plain) {
  static final Markup EMPTY = new Markup("", "");

  Markup {
    requireNonNull(html, "html is null");
    requireNonNull(plain, "plain is null");
  }

  static Markup text(String text) {
    return new Markup(escape(text), text);
  }

  static Markup bold(String text) {
    return new Markup("<b>" + escape(text) + "</b>", text);
  }

  static Markup link(String text, String url) {
    return new Markup("<a href=\"" + escape(url) + "\">" + escape(text) + "</a>", text);
  }

  /** Lines that are shown as they are. */
  static Markup code(String text) {
    return new Markup("<pre>" + escape(text) + "</pre>", text);
  }

  Markup italic() {
    return new Markup("<i>" + html + "</i>", plain);
  }

  Markup then(Markup next) {
    return new Markup(html + next.html, plain + next.plain);
  }

  Markup then(String text) {
    return then(text(text));
  }

  /** Several, with a text between each two; empty ones are left out. */
  static Markup join(String between, List<Markup> parts) {
    List<Markup> there = parts.stream().filter(part -> !part.plain.isEmpty()).toList();
    return new Markup(
        there.stream().map(Markup::html).collect(Collectors.joining(escape(between))),
        there.stream().map(Markup::plain).collect(Collectors.joining(between)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
