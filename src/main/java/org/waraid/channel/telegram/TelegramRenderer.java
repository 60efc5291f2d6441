package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Credit;
import org.waraid.channel.TextSplitter;

/**
 * Turns replies into Telegram's messages. Pure: the same reply always gives the same messages. A
 * message's limit counts what a reader sees, so it is kept before any markup is added.
 */
final class TelegramRenderer {
  /** UTF-16 units of a message after its markup is read (Bot API, sendMessage). */
  static final int LONGEST = 4096;

  private static final TextSplitter SPLITTER = new TextSplitter(LONGEST);

  private final CallbackData callbacks;
  private final ChannelTexts texts;

  TelegramRenderer(CallbackData callbacks, ChannelTexts texts) {
    this.callbacks = callbacks;
    this.texts = texts;
  }

  /** A reply with its sources, what to ask next, and under an answer whether it helped. */
  List<Part> reply(Reply reply) {
    Reply.Body body = reply.body();
    List<Part> parts = new ArrayList<>(texts(body.text(), body.language()));
    addCredits(parts, credits(reply));
    List<List<Button>> keyboard = new ArrayList<>(rows(body.suggestions()));
    if (reply instanceof Reply.Answer) {
      body.intent().map(this::thumbs).ifPresent(keyboard::add);
    }
    return withKeyboard(parts, keyboard);
  }

  /** What the channel itself has to say. */
  List<Part> notice(String text, List<Suggestion> suggestions) {
    return withKeyboard(texts(text, "en"), rows(suggestions));
  }

  /** Where a reply comes from, each source on a line of its own. */
  static Markup credits(Reply reply) {
    String language = reply.body().language();
    return Markup.join("\n", Credit.of(reply).stream().map(it -> line(it, language)).toList());
  }

  private static Markup line(Credit credit, String language) {
    return named(credit.publisher(), credit.link()).then(", " + credit.dateIn(language)).italic();
  }

  /** A name, linked if there is a link. */
  static Markup named(String name, Optional<String> link) {
    return link.map(url -> Markup.link(name, url)).orElse(Markup.text(name));
  }

  private static List<Part> texts(String text, String language) {
    return SPLITTER.split(text, Locale.forLanguageTag(language)).stream()
        .map(part -> Part.of(Markup.text(part)))
        .toList();
  }

  private static void addCredits(List<Part> parts, Markup credits) {
    if (credits.plain().isEmpty()) {
      return;
    }
    Markup text = credits;
    int last = parts.size() - 1;
    if (last >= 0
        && parts.get(last).text().plain().length() + credits.plain().length() + 2 <= LONGEST) {
      text = parts.remove(last).text().then("\n\n").then(credits);
    }
    parts.add(Part.of(text));
  }

  private static List<Part> withKeyboard(List<Part> parts, List<List<Button>> keyboard) {
    List<Part> all = new ArrayList<>(parts);
    if (!all.isEmpty()) {
      all.add(all.remove(all.size() - 1).with(keyboard));
    }
    return List.copyOf(all);
  }

  List<List<Button>> rows(List<Suggestion> suggestions) {
    return suggestions.stream().map(this::button).map(List::of).toList();
  }

  private Button button(Suggestion suggestion) {
    return new Button(suggestion.title(), callbacks.of(new Pressed.Topic(suggestion.topicId())));
  }

  private List<Button> thumbs(String topic) {
    return List.of(
        new Button(texts.text("thumb.up"), callbacks.of(new Pressed.Thumb(true, topic))),
        new Button(texts.text("thumb.down"), callbacks.of(new Pressed.Thumb(false, topic))));
  }
}
