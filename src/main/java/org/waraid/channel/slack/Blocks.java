package org.waraid.channel.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waraid.answer.Suggestion;
import org.waraid.channel.TextSplitter;

/** Slack's blocks, each within its limits. */
final class Blocks {
  static final int LONGEST_SECTION = 3000;
  private static final int MOST_BUTTONS = 25;
  private static final int LONGEST_BUTTON = 75;
  private static final int LONGEST_HEADER = 150;
  private static final int LONGEST_VALUE = 2000;

  /** What may be asked, and sent on, at once. */
  private static final int LONGEST_QUESTION = 1000;

  // Escaping makes "&" five characters long; so a piece that is cut before it is escaped fits.
  private static final TextSplitter PIECES = new TextSplitter(LONGEST_SECTION / 5);

  private Blocks() {}

  static LayoutBlock section(String escaped) {
    return SectionBlock.builder().text(markdown(escaped)).build();
  }

  static LayoutBlock section(String escaped, ButtonElement button) {
    return SectionBlock.builder().text(markdown(escaped)).accessory(button).build();
  }

  static LayoutBlock context(String escaped) {
    return ContextBlock.builder()
        .elements(List.of(markdown(SlackText.shortened(escaped, LONGEST_SECTION))))
        .build();
  }

  static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(plain(text, LONGEST_HEADER)).build();
  }

  static LayoutBlock actions(List<ButtonElement> buttons) {
    return ActionsBlock.builder().elements(new ArrayList<BlockElement>(buttons)).build();
  }

  static ButtonElement button(String actionId, String title, String value) {
    return ButtonElement.builder()
        .actionId(actionId)
        .text(plain(title, LONGEST_BUTTON))
        .value(value)
        .build();
  }

  /** Buttons of topics, as many to a block as go into one. */
  static List<LayoutBlock> topics(List<Suggestion> topics) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<ButtonElement> buttons = new ArrayList<>();
    for (Suggestion topic : topics) {
      if (topic.topicId().length() <= LONGEST_VALUE) {
        buttons.add(button(Buttons.TOPIC + buttons.size(), topic.title(), topic.topicId()));
      }
      if (buttons.size() == MOST_BUTTONS) {
        blocks.add(actions(buttons));
        buttons = new ArrayList<>();
      }
    }
    if (!buttons.isEmpty()) {
      blocks.add(actions(buttons));
    }
    return blocks;
  }

  static LayoutBlock input(String blockId, String actionId, String label, String placeholder) {
    return InputBlock.builder()
        .blockId(blockId)
        .label(plain(label, LONGEST_SECTION))
        .element(
            PlainTextInputElement.builder()
                .actionId(actionId)
                .maxLength(LONGEST_QUESTION)
                .focusOnLoad(true)
                .placeholder(plain(placeholder, LONGEST_HEADER))
                .build())
        .build();
  }

  /** A text in escaped pieces that fit a section each; nothing but white space is lost. */
  static List<String> pieces(String text, String language) {
    List<String> pieces = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    String rest = text.strip();
    for (String piece : PIECES.split(rest, Locale.forLanguageTag(language))) {
      int at = rest.indexOf(piece);
      String gap = pieces.isEmpty() && section.isEmpty() ? "" : rest.substring(0, at);
      rest = rest.substring(at + piece.length());
      String escaped = SlackText.escape(piece);
      if (section.length() + gap.length() + escaped.length() > LONGEST_SECTION) {
        pieces.add(section.toString());
        section.setLength(0);
      } else {
        section.append(gap);
      }
      section.append(escaped);
    }
    if (!section.isEmpty()) {
      pieces.add(section.toString());
    }
    return pieces;
  }

  private static PlainTextObject plain(String text, int longest) {
    return PlainTextObject.builder().text(SlackText.shortened(text, longest)).emoji(true).build();
  }

  private static MarkdownTextObject markdown(String escaped) {
    return MarkdownTextObject.builder().text(escaped).verbatim(true).build();
  }
}
