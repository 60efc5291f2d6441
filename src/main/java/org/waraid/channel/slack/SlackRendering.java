package org.waraid.channel.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.stream.Collectors;
import org.waraid.answer.Comparison;
import org.waraid.answer.Reply;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Rendering;

/** Replies as Slack shows them: the very blocks that would be posted, in HTML. */
public final class SlackRendering implements Rendering {
  private final SlackRenderer renderer = new SlackRenderer(new ChannelTexts("en"));

  @Override
  public String platform() {
    return "Slack";
  }

  @Override
  public String html(Reply reply) {
    String messages =
        renderer.reply(reply, SlackRenderer.Frame.PUBLIC).stream()
            .map(SlackRendering::message)
            .collect(Collectors.joining());
    return messages + reply.comparison().map(SlackRendering::picture).orElse("");
  }

  private static String message(Part part) {
    StringBuilder html = new StringBuilder("<div class=\"message\">");
    for (LayoutBlock block : part.blocks()) {
      boolean first = block == part.blocks().get(0);
      // Rows of buttons stand apart by themselves.
      html.append(first || block instanceof ActionsBlock ? "" : "\n\n").append(block(block));
    }
    return html.append("</div>").toString();
  }

  private static String block(LayoutBlock block) {
    if (block instanceof SectionBlock section) {
      return text(section.getText());
    }
    if (block instanceof ContextBlock context) {
      return context.getElements().stream()
          .map(each -> each instanceof TextObject text ? text(text) : "")
          .collect(Collectors.joining(" ", "<i>", "</i>"));
    }
    if (block instanceof ActionsBlock actions) {
      return actions.getElements().stream()
          .map(each -> each instanceof ButtonElement button ? button(button) : "")
          .collect(Collectors.joining("", "<div class=\"buttons\">", "</div>"));
    }
    return "";
  }

  private static String text(TextObject text) {
    return text instanceof MarkdownTextObject
        ? Mrkdwn.html(text.getText())
        : Mrkdwn.escaped(text.getText());
  }

  private static String button(ButtonElement button) {
    return "<span class=\"button\">" + Mrkdwn.escaped(button.getText().getText()) + "</span>";
  }

  private static String picture(Comparison comparison) {
    return "<div class=\"message\"><i>"
        + Mrkdwn.escaped("Picture: " + comparison.text())
        + "</i></div>";
  }
}
