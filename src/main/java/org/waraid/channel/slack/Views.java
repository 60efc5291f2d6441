package org.waraid.channel.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waraid.channel.ChannelTexts;

/** The modal in which somebody asks and is answered. */
final class Views {
  private static final int MOST_BLOCKS = 99;

  private final ChannelTexts texts;

  Views(ChannelTexts texts) {
    this.texts = texts;
  }

  /** The modal to write a question in. */
  View question() {
    return modal(List.of(Blocks.section(SlackText.escape(texts.text("slack.modal.intro")))));
  }

  /** The modal while an answer is being found. */
  View looking() {
    return modal(List.of(Blocks.section(SlackText.escape(texts.text("slack.modal.looking")))));
  }

  /** The modal with an answer, and room for the next question. */
  View answer(List<Part> parts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    parts.forEach(part -> blocks.addAll(part.blocks()));
    return modal(blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size())));
  }

  private View modal(List<LayoutBlock> above) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(
        Blocks.input(
            // Under another name than before: Slack fills a field of the same name as it was.
            Buttons.QUESTION_BLOCK + UUID.randomUUID(),
            Buttons.QUESTION,
            texts.text("slack.modal.label"),
            texts.text("slack.modal.example")));
    return View.builder()
        .type("modal")
        .callbackId(Buttons.ASK)
        .title(ViewTitle.builder().type("plain_text").text(texts.text("slack.modal.title")).build())
        .submit(
            ViewSubmit.builder().type("plain_text").text(texts.text("slack.modal.submit")).build())
        .close(ViewClose.builder().type("plain_text").text(texts.text("slack.modal.close")).build())
        .blocks(blocks)
        .build();
  }
}
