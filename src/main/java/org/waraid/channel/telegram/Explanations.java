package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.answer.Assistant;
import org.waraid.answer.Citation;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Credit;
import org.waraid.channel.talk.EditorWord;

/** What the bot says about itself: how to ask it, where its answers come from, what it keeps. */
final class Explanations {
  private final Assistant assistant;
  private final TelegramRenderer renderer;
  private final ChannelTexts texts;
  private final String botName;

  Explanations(Assistant assistant, TelegramRenderer renderer, ChannelTexts texts, String botName) {
    this.assistant = assistant;
    this.renderer = renderer;
    this.texts = texts;
    this.botName = botName;
  }

  /** Said once in a group that the bot has come into. */
  Outgoing joined() {
    return Outgoing.of(renderer.notice(texts.text("joined", botName), assistant.suggestions()));
  }

  /**
   * How to ask.
   *
   * @param editor whether to name what editors can do, too
   */
  Outgoing help(boolean group, boolean editor) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                texts.text(group ? "help.group" : "help.private", botName),
                texts.text("help.inline", botName),
                texts.text("help.commands") + "\n" + commands()));
    if (editor) {
      parts.add(texts.text("editors.help") + "\n" + editorsCommands());
    }
    return Outgoing.of(renderer.notice(String.join("\n\n", parts), assistant.suggestions()));
  }

  private String commands() {
    return Arrays.stream(Command.values())
        .filter(command -> command != Command.START)
        .map(command -> "/" + command.word() + " — " + command.description(texts))
        .collect(Collectors.joining("\n"));
  }

  private String editorsCommands() {
    return EditorWord.offered().stream()
        .map(word -> "/" + word.word() + " — " + word.description(texts))
        .collect(Collectors.joining("\n"));
  }

  Outgoing privacy() {
    return notice(texts.text("privacy"));
  }

  /** The sources, and before them where the conversation's last answer stands. */
  Outgoing sources(String conversation) {
    Markup last = assistant.lastAnswer(conversation).map(this::places).orElse(Markup.EMPTY);
    List<Markup> pieces = new ArrayList<>();
    Markup lines = last.plain().isEmpty() ? last : last.then("\n");
    for (Markup line :
        Stream.concat(
                Stream.of(Markup.bold(texts.text("source.all"))),
                assistant.sources().stream().map(Explanations::line))
            .toList()) {
      Markup longer = Markup.join("\n", List.of(lines, line));
      if (longer.plain().length() > TelegramRenderer.LONGEST) {
        pieces.add(lines);
        longer = line;
      }
      lines = longer;
    }
    pieces.add(lines);
    return Outgoing.of(pieces.stream().map(Part::of).toList());
  }

  private Markup places(Reply reply) {
    String language = reply.body().language();
    return reply.citations().isEmpty()
        ? Markup.EMPTY
        : list(
            texts.text("source.last"),
            reply.citations().stream().map(place -> place(place, language)));
  }

  private Markup place(Citation place, String language) {
    Credit credit = new Credit(place.publisher(), place.date(), place.link());
    Markup source =
        TelegramRenderer.named(place.publisher(), place.link())
            .then(", " + credit.dateIn(language));
    return place.hasPlace()
        ? source.then(", ").then(texts.text("source.place", place.paragraph(), place.sentence()))
        : source;
  }

  private static Markup line(Origin origin) {
    Credit credit = new Credit(origin.publisher(), origin.date(), origin.link());
    return TelegramRenderer.named(origin.publisher(), origin.link())
        .then(", " + credit.dateIn("en") + ": " + origin.about());
  }

  private static Markup list(String heading, Stream<Markup> lines) {
    return Markup.join("\n", Stream.concat(Stream.of(Markup.bold(heading)), lines).toList());
  }

  private Outgoing notice(String text) {
    return Outgoing.of(renderer.notice(text, List.of()));
  }
}
