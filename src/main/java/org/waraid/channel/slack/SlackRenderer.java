package org.waraid.channel.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.Credit;
import org.waraid.channel.TextSplitter;

/** Turns replies into Slack's blocks. Pure: the same reply always gives the same message. */
final class SlackRenderer {
  /** What a button's action id begins with. */
  static final String TOPIC_ACTION = "topic:";

  private static final int LONGEST_SECTION = 3000;
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_SECTIONS = 45;
  private static final int MOST_BUTTONS = 25;
  private static final int LONGEST_BUTTON = 75;
  private static final int LONGEST_VALUE = 2000;
  // Escaping makes "&" five characters long; so a piece that is cut before it is escaped fits.
  private static final TextSplitter SECTIONS = new TextSplitter(LONGEST_SECTION / 5);

  /**
   * One message to send.
   *
   * @param text all of it, for notifications and for readers of screens
   * @param blocks what is shown where blocks can be
   */
  record Rendered(String text, List<LayoutBlock> blocks) {
    Rendered {
      blocks = List.copyOf(blocks);
    }
  }

  Rendered reply(Reply reply) {
    Reply.Body body = reply.body();
    List<Credit> credits = Credit.of(reply);
    List<LayoutBlock> blocks = new ArrayList<>(sections(body.text(), body.language()));
    StringBuilder text = new StringBuilder(SlackText.escape(body.text()));
    if (!credits.isEmpty()) {
      blocks.add(context(credits, body.language()));
      text.append('\n');
      credits.forEach(
          credit -> text.append('\n').append(SlackText.escape(credit.plain(body.language()))));
    }
    addButtons(blocks, body.suggestions());
    return new Rendered(shortened(text.toString(), LONGEST_TEXT), blocks);
  }

  /** What the channel itself has to say. */
  Rendered notice(String text, List<Suggestion> suggestions) {
    List<LayoutBlock> blocks = new ArrayList<>(sections(text, "en"));
    addButtons(blocks, suggestions);
    return new Rendered(SlackText.escape(text), blocks);
  }

  private static List<LayoutBlock> sections(String text, String language) {
    List<LayoutBlock> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    String rest = text.strip();
    for (String piece : SECTIONS.split(rest, Locale.forLanguageTag(language))) {
      int at = rest.indexOf(piece);
      String gap = sections.isEmpty() && section.isEmpty() ? "" : rest.substring(0, at);
      rest = rest.substring(at + piece.length());
      String escaped = SlackText.escape(piece);
      if (section.length() + gap.length() + escaped.length() > LONGEST_SECTION) {
        sections.add(section(section.toString()));
        section.setLength(0);
      } else {
        section.append(gap);
      }
      section.append(escaped);
    }
    if (!section.isEmpty()) {
      sections.add(section(section.toString()));
    }
    return sections.subList(0, Math.min(MOST_SECTIONS, sections.size()));
  }

  private static LayoutBlock section(String escaped) {
    return SectionBlock.builder().text(markdown(escaped)).build();
  }

  private static LayoutBlock context(List<Credit> credits, String language) {
    List<String> lines = credits.stream().map(credit -> line(credit, language)).toList();
    return ContextBlock.builder()
        .elements(List.of(markdown(shortened(String.join(" · ", lines), LONGEST_SECTION))))
        .build();
  }

  private static String line(Credit credit, String language) {
    String publisher =
        credit
            .link()
            .map(link -> SlackText.link(link, credit.publisher()))
            .orElse(SlackText.escape(credit.publisher()));
    return publisher + ", " + SlackText.escape(credit.dateIn(language));
  }

  private static void addButtons(List<LayoutBlock> blocks, List<Suggestion> suggestions) {
    List<BlockElement> buttons = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      if (buttons.size() < MOST_BUTTONS && suggestion.topicId().length() <= LONGEST_VALUE) {
        buttons.add(
            ButtonElement.builder()
                .actionId(TOPIC_ACTION + buttons.size())
                .text(
                    PlainTextObject.builder()
                        .text(shortened(suggestion.title(), LONGEST_BUTTON))
                        .build())
                .value(suggestion.topicId())
                .build());
      }
    }
    if (!buttons.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
  }

  private static MarkdownTextObject markdown(String escaped) {
    return MarkdownTextObject.builder().text(escaped).verbatim(true).build();
  }

  private static String shortened(String text, int longest) {
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
