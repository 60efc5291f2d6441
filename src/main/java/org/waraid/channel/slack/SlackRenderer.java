package org.waraid.channel.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Credit;

/** Turns replies into Slack's messages. Pure: the same reply always gives the same messages. */
final class SlackRenderer {
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_ASKED = 300;
  private static final int MOST_BLOCKS = 50;

  private final ChannelTexts texts;

  SlackRenderer(ChannelTexts texts) {
    this.texts = texts;
  }

  /**
   * What a message has beside the reply.
   *
   * @param asked above it, for those who did not see the question; escaped
   * @param share the value of a button that shows it to the channel
   * @param thumbs whether readers may say if it helped
   */
  record Frame(Optional<String> asked, Optional<String> share, boolean thumbs) {
    static final Frame PUBLIC = new Frame(Optional.empty(), Optional.empty(), true);
    static final Frame MODAL = new Frame(Optional.empty(), Optional.empty(), false);

    static Frame privately(String share) {
      return new Frame(Optional.empty(), Optional.of(share), true);
    }

    static Frame asked(String escaped) {
      return new Frame(Optional.of(escaped), Optional.empty(), true);
    }
  }

  /** A reply in one message, or in several when it is long. */
  List<Part> reply(Reply reply, Frame frame) {
    Reply.Body body = reply.body();
    List<String> pieces = Blocks.pieces(body.text(), body.language());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      List<LayoutBlock> blocks = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      if (i == 0) {
        frame.asked().ifPresent(asked -> blocks.add(Blocks.context(asked)));
        frame.asked().ifPresent(asked -> text.append(asked).append("\n\n"));
      }
      blocks.add(Blocks.section(pieces.get(i)));
      text.append(pieces.get(i));
      if (i == pieces.size() - 1) {
        end(reply, frame, blocks, text);
      }
      parts.add(new Part(SlackText.shortened(text.toString(), LONGEST_TEXT), blocks));
    }
    return parts;
  }

  /** What the channel itself has to say. */
  List<Part> notice(String text, List<Suggestion> suggestions) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<String> pieces = Blocks.pieces(text, "en");
    pieces.forEach(piece -> blocks.add(Blocks.section(piece)));
    blocks.addAll(Blocks.topics(suggestions));
    return List.of(new Part(SlackText.shortened(String.join("\n", pieces), LONGEST_TEXT), blocks));
  }

  /** All topics as buttons, theme by theme. */
  List<Part> themes(List<Theme> themes) {
    List<Part> parts = new ArrayList<>();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(SlackText.escape(texts.text("slack.topics"))));
    List<String> titles = new ArrayList<>();
    for (Theme theme : themes) {
      List<LayoutBlock> buttons = Blocks.topics(theme.topics());
      if (blocks.size() + 1 + buttons.size() > MOST_BLOCKS) {
        parts.add(new Part(themesText(titles), blocks));
        blocks.clear();
        titles.clear();
      }
      blocks.add(Blocks.section("*" + SlackText.escape(theme.title()) + "*"));
      blocks.addAll(buttons);
      titles.add(theme.title());
    }
    parts.add(new Part(themesText(titles), blocks));
    return parts;
  }

  /** A line that says whose question is answered. */
  String asked(String user, String question) {
    String shown = SlackText.shortened(question, LONGEST_ASKED);
    return texts.text("slack.asked", "<@" + user + ">", SlackText.escape(shown));
  }

  /** Publishers, dates and speakers of a reply as one line of links; empty when it has none. */
  static String credits(Reply reply, ChannelTexts texts) {
    String language = reply.body().language();
    String sources =
        Credit.of(reply).stream()
            .map(credit -> linked(credit, language))
            .collect(Collectors.joining(" · "));
    return sources + speakers(reply, texts);
  }

  /** A publisher with its link, and the date. */
  static String linked(Credit credit, String language) {
    String publisher =
        credit
            .link()
            .map(link -> SlackText.link(link, credit.publisher()))
            .orElse(SlackText.escape(credit.publisher()));
    return publisher + ", " + SlackText.escape(credit.dateIn(language));
  }

  private void end(Reply reply, Frame frame, List<LayoutBlock> blocks, StringBuilder text) {
    List<Credit> credits = Credit.of(reply);
    if (!credits.isEmpty()) {
      blocks.add(Blocks.context(credits(reply, texts)));
      String language = reply.body().language();
      text.append("\n\n")
          .append(
              credits.stream()
                  .map(credit -> SlackText.escape(credit.plain(language)))
                  .collect(Collectors.joining("\n")))
          .append(speakers(reply, texts));
    }
    blocks.addAll(Blocks.topics(reply.body().suggestions()));
    List<ButtonElement> more = new ArrayList<>();
    Optional<String> topic = reply.body().intent();
    if (frame.thumbs() && reply instanceof Reply.Answer && topic.isPresent()) {
      more.add(Blocks.button(Buttons.THUMB_UP, texts.text("thumb.up"), topic.get()));
      more.add(Blocks.button(Buttons.THUMB_DOWN, texts.text("thumb.down"), topic.get()));
    }
    frame.share().ifPresent(value -> more.addAll(onward(reply, value)));
    if (!more.isEmpty()) {
      blocks.add(Blocks.actions(more));
    }
  }

  /** What else can be done with an answer that only its asker sees. */
  private List<ButtonElement> onward(Reply reply, String value) {
    ButtonElement share = Blocks.button(Buttons.SHARE, texts.text("slack.share"), value);
    return reply.comparison().isEmpty()
        ? List.of(share)
        : List.of(Blocks.button(Buttons.CHART, texts.text("slack.chart"), value), share);
  }

  private static String speakers(Reply reply, ChannelTexts texts) {
    String names =
        reply.citations().stream()
            .map(Citation::saidBy)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " · " + SlackText.escape(texts.text("slack.said-by", names));
  }

  private String themesText(List<String> titles) {
    return SlackText.escape(texts.text("slack.topics") + " " + String.join(", ", titles));
  }
}
