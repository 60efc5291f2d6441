package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.Credit;
import org.waraid.channel.TextSplitter;

/**
 * Turns replies into Telegram's HTML. Pure: the same reply always gives the same messages. A
 * message's limit counts what a reader sees, so it is kept before any markup is added.
 */
final class TelegramRenderer {
  static final int LONGEST = 4096;

  private static final TextSplitter SPLITTER = new TextSplitter(LONGEST);

  /**
   * One message to send.
   *
   * @param html for parse mode HTML
   * @param plain the same without markup, for when Telegram cannot read the markup
   * @param buttons below it
   */
  record Part(String html, String plain, List<Suggestion> buttons) {
    Part {
      buttons = List.copyOf(buttons);
    }
  }

  List<Part> reply(Reply reply) {
    Reply.Body body = reply.body();
    List<Part> parts = new ArrayList<>(texts(body.text(), body.language()));
    List<Credit> credits = Credit.of(reply);
    if (!credits.isEmpty()) {
      addCredits(parts, credits, body.language());
    }
    return withButtons(parts, body.suggestions());
  }

  /** What the channel itself has to say. */
  List<Part> notice(String text, List<Suggestion> suggestions) {
    return withButtons(texts(text, "en"), suggestions);
  }

  /** A notice that names the suggestions in its text as well. */
  List<Part> topics(String text, List<Suggestion> suggestions) {
    StringBuilder list = new StringBuilder(text).append('\n');
    suggestions.forEach(suggestion -> list.append("\n• ").append(suggestion.title()));
    return notice(list.toString(), suggestions);
  }

  private static List<Part> texts(String text, String language) {
    return SPLITTER.split(text, Locale.forLanguageTag(language)).stream()
        .map(part -> new Part(escape(part), part, List.of()))
        .toList();
  }

  private static void addCredits(List<Part> parts, List<Credit> credits, String language) {
    String html =
        String.join("\n", credits.stream().map(credit -> line(credit, language)).toList());
    String plain =
        String.join("\n", credits.stream().map(credit -> credit.plain(language)).toList());
    if (!parts.isEmpty()) {
      Part last = parts.get(parts.size() - 1);
      if (last.plain().length() + plain.length() + 2 <= LONGEST) {
        parts.remove(parts.size() - 1);
        html = last.html() + "\n\n" + html;
        plain = last.plain() + "\n\n" + plain;
      }
    }
    parts.add(new Part(html, plain, List.of()));
  }

  private static String line(Credit credit, String language) {
    String publisher = escape(credit.publisher());
    String named =
        credit
            .link()
            .map(link -> "<a href=\"" + escape(link) + "\">" + publisher + "</a>")
            .orElse(publisher);
    return "<i>" + named + ", " + escape(credit.dateIn(language)) + "</i>";
  }

  private static List<Part> withButtons(List<Part> parts, List<Suggestion> suggestions) {
    List<Part> all = new ArrayList<>(parts);
    if (!all.isEmpty()) {
      Part last = all.remove(all.size() - 1);
      all.add(new Part(last.html(), last.plain(), suggestions));
    }
    return List.copyOf(all);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
