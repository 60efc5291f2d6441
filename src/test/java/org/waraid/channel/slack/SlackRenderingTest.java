package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;

class SlackRenderingTest {
  private final SlackRendering rendering = new SlackRendering();

  @Test
  void showsTheBlocks_withLinksAndButtons() {
    Reply reply =
        new Reply.Answer(
            new Reply.Body(
                "More than *$40bn*.",
                "en",
                Optional.of("us-total"),
                1,
                List.of(new Suggestion("shells", "Shells \"now\" & then"))),
            List.of(),
            List.of(
                new Citation(
                    "A & B",
                    LocalDate.of(2023, 11, 29),
                    Optional.of("https://x.example/?a=1&b=\">"),
                    1,
                    1)));

    assertThat(rendering.platform()).isEqualTo("Slack");
    assertThat(rendering.html(reply))
        .isEqualTo(
            "<div class=\"message\">More than <b>$40bn</b>.\n\n"
                + "<i><a href=\"https://x.example/?a=1&amp;b=&quot;%3E\">A &amp; B</a>,"
                + " 29 November 2023</i>"
                + "<div class=\"buttons\"><span class=\"button\">Shells &quot;now&quot; &amp; then"
                + "</span></div>"
                + "<div class=\"buttons\"><span class=\"button\">👍 Helpful</span>"
                + "<span class=\"button\">👎 Not helpful</span></div></div>");
  }

  @Test
  void readsMarks_onlyAtTheEdgesOfWords() {
    assertThat(Mrkdwn.html("*a b* _c_ ~d~ `e`"))
        .isEqualTo("<b>a b</b> <i>c</i> <s>d</s> <code>e</code>");
    assertThat(Mrkdwn.html("2*3*4, snake_case_name, * a *, *b")).doesNotContain("<b>", "<i>");
    assertThat(Mrkdwn.html("*one\ntwo*")).doesNotContain("<b>");
  }

  @Test
  void letsNoMarkupOfATextThrough() {
    String html = Mrkdwn.html("&lt;script&gt; <!channel> <@U1> <javascript:alert(1)|x>");

    assertThat(html)
        .isEqualTo("&lt;script&gt; &lt;!channel&gt; &lt;@U1&gt; &lt;javascript:alert(1)|x&gt;");
  }
}
