package org.waraid.channel.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.waraid.channel.talk.Told;

/** Turns what editors are told into Slack's messages; nothing of it is markup. Pure. */
final class EditorRenderer {
  private static final String FENCE = "```";
  private static final int LONGEST_TEXT = 4000;

  // Escaped, a character may take five; the fences and their line breaks take eight.
  private static final int LONGEST_CODE = (Blocks.LONGEST_SECTION - 8) / 5;

  /** Fewer than a message may have, so that buttons fit below the last one. */
  private static final int MOST_BLOCKS = 30;

  /**
   * Messages with what is told.
   *
   * @param hint a line below it; empty for none
   */
  List<Part> parts(Told told, String hint) {
    List<String> pieces = told.blocks().stream().flatMap(it -> pieces(it).stream()).toList();
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < pieces.size(); from += MOST_BLOCKS) {
      int to = Math.min(pieces.size(), from + MOST_BLOCKS);
      List<String> some = pieces.subList(from, to);
      List<LayoutBlock> blocks = new ArrayList<>();
      some.forEach(piece -> blocks.add(Blocks.section(piece)));
      if (to == pieces.size()) {
        if (!hint.isEmpty()) {
          blocks.add(Blocks.context(SlackText.escape(hint)));
        }
        blocks.addAll(buttons(told));
      }
      parts.add(new Part(SlackText.shortened(String.join("\n", some), LONGEST_TEXT), blocks));
    }
    return parts;
  }

  private static List<String> pieces(Told.Block block) {
    if (block instanceof Told.Text text) {
      return Blocks.pieces(text.text(), "en");
    }
    return ((Told.Code) block).pieces(LONGEST_CODE).stream().map(EditorRenderer::fenced).toList();
  }

  /** A fence inside would end the code early; an apostrophe looks much the same. */
  private static String fenced(String code) {
    return FENCE + "\n" + SlackText.escape(code.replace('`', '\'')) + "\n" + FENCE;
  }

  private static List<LayoutBlock> buttons(Told told) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (List<Told.Choice> row : told.choices()) {
      List<ButtonElement> buttons = new ArrayList<>();
      for (Told.Choice choice : row) {
        buttons.add(
            Blocks.button(Buttons.OFFERED + buttons.size(), choice.label(), choice.token()));
      }
      blocks.add(Blocks.actions(buttons));
    }
    return blocks;
  }
}
