package org.waraid.channel.telegram;

import java.util.List;
import java.util.stream.Collectors;
import org.waraid.answer.Comparison;
import org.waraid.answer.Reply;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Rendering;

/**
 * Replies as Telegram shows them: the very messages that would be sent. Their markup is HTML
 * already, and all that comes from elsewhere is escaped in it.
 */
public final class TelegramRendering implements Rendering {
  // What a button sends back is not shown, so no topic is looked up.
  private final TelegramRenderer renderer =
      new TelegramRenderer(new CallbackData(List::of), new ChannelTexts("en"));

  @Override
  public String platform() {
    return "Telegram";
  }

  @Override
  public String html(Reply reply) {
    String messages =
        renderer.reply(reply).stream()
            .map(TelegramRendering::message)
            .collect(Collectors.joining());
    return reply.comparison().map(TelegramRendering::picture).orElse("") + messages;
  }

  private static String message(Part part) {
    String rows =
        part.keyboard().stream().map(TelegramRendering::row).collect(Collectors.joining());
    return "<div class=\"message\">" + part.text().html() + rows + "</div>";
  }

  private static String row(List<Button> row) {
    String buttons =
        row.stream()
            .map(button -> "<span class=\"button\">" + escaped(button.text()) + "</span>")
            .collect(Collectors.joining());
    return "<div class=\"buttons\">" + buttons + "</div>";
  }

  private static String picture(Comparison comparison) {
    return "<div class=\"message\"><i>" + escaped("Picture: " + comparison.text()) + "</i></div>";
  }

  private static String escaped(String text) {
    return Markup.text(text).html();
  }
}
