package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;

class TelegramRenderingTest {
  private final TelegramRendering rendering = new TelegramRendering();

  private static Reply answer(String text) {
    return new Reply.Answer(
        new Reply.Body(
            text,
            "en",
            Optional.of("us-total"),
            1,
            List.of(new Suggestion("shells", "Shells & co"))),
        List.of(),
        List.of(
            new Citation(
                "The Paper", LocalDate.of(2023, 11, 29), Optional.of("https://x.example/"), 1, 1)));
  }

  @Test
  void showsTheMessage_withItsLinksAndButtons() {
    assertThat(rendering.platform()).isEqualTo("Telegram");
    assertThat(rendering.html(answer("<b>1</b> & *2*")))
        .isEqualTo(
            "<div class=\"message\">&lt;b&gt;1&lt;/b&gt; &amp; *2*\n\n"
                + "<i><a href=\"https://x.example/\">The Paper</a>, 29 November 2023</i>"
                + "<div class=\"buttons\"><span class=\"button\">Shells &amp; co</span></div>"
                + "<div class=\"buttons\"><span class=\"button\">👍 Helpful</span>"
                + "<span class=\"button\">👎 Not helpful</span></div></div>");
  }

  @Test
  void showsALongReply_inAsManyMessagesAsAreSent() {
    String html = rendering.html(answer("A sentence of some length. ".repeat(200)));

    assertThat(html.split("<div class=\"message\">", -1)).hasSize(3);
  }
}
