package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.slack.SlackRenderer.Frame;

class SlackRendererTest {
  private final SlackRenderer renderer = new SlackRenderer(new ChannelTexts("en"));

  private static Reply answer(String text, List<Suggestion> next) {
    Optional<String> link = Optional.of("https://x.example/?a=1&b=|>");
    return new Reply.Answer(
        new Reply.Body(text, "en", Optional.empty(), 1, next),
        List.of(),
        List.of(new Citation("A & B", LocalDate.of(2023, 11, 29), link, 1, 1)));
  }

  private static List<String> sections(List<LayoutBlock> blocks) {
    return blocks.stream()
        .filter(SectionBlock.class::isInstance)
        .map(block -> ((SectionBlock) block).getText().getText())
        .toList();
  }

  @Test
  void quotesAPassage_withItsSourceAndNoThumbs() {
    Reply passage =
        new Reply.Passage(
            new Reply.Body(
                "It is:\n\n“Bread <& butter> came.”",
                "en",
                Optional.empty(),
                0.7,
                List.of(new Suggestion("next", "What next?"))),
            List.of(new Citation("The Paper", LocalDate.of(2023, 11, 29), Optional.empty(), 2, 1)));

    List<Part> parts = renderer.reply(passage, Frame.PUBLIC);

    assertThat(parts).hasSize(1);
    List<LayoutBlock> blocks = parts.get(0).blocks();
    assertThat(sections(blocks)).containsExactly("It is:\n\n“Bread &lt;&amp; butter&gt; came.”");
    assertThat(parts.get(0).text()).endsWith("The Paper, 29 November 2023");
    assertThat(blocks)
        .hasExactlyElementsOfTypes(SectionBlock.class, ContextBlock.class, ActionsBlock.class);
  }

  @Test
  void escapesAndDates() {
    Part message = renderer.reply(answer("1 < 2 & <!channel>", List.of()), Frame.PUBLIC).get(0);
    assertThat(message.text())
        .isEqualTo("1 &lt; 2 &amp; &lt;!channel&gt;\n\nA &amp; B, 29 November 2023");
    assertThat(sections(message.blocks())).containsExactly("1 &lt; 2 &amp; &lt;!channel&gt;");
    ContextBlock context = (ContextBlock) message.blocks().get(1);
    assertThat(((MarkdownTextObject) context.getElements().get(0)).getText())
        .isEqualTo("<https://x.example/?a=1&amp;b=%7C%3E|A &amp; B>, 29 November 2023");
  }

  @Test
  void splitsSections_keepingParagraphs() {
    String text = "First paragraph.\n\nSecond one.";
    List<Part> whole = renderer.reply(answer(text, List.of()), Frame.PUBLIC);
    assertThat(whole).hasSize(1);
    assertThat(sections(whole.get(0).blocks())).containsExactly(text);

    List<Part> parts = renderer.reply(answer("& ".repeat(5000), List.of()), Frame.PUBLIC);
    assertThat(parts).hasSizeGreaterThan(8);
    assertThat(parts).allMatch(part -> part.text().length() <= 4000);
    String all =
        String.join(" ", parts.stream().flatMap(part -> sections(part.blocks()).stream()).toList());
    assertThat(all.replace(" ", "")).isEqualTo("&amp;".repeat(5000));
  }

  @Test
  void shortensButtons() {
    List<Suggestion> next =
        List.of(new Suggestion("a", "x".repeat(80)), new Suggestion("y".repeat(2001), "no"));
    List<LayoutBlock> blocks = renderer.reply(answer("Yes.", next), Frame.PUBLIC).get(0).blocks();
    ActionsBlock actions = (ActionsBlock) blocks.get(blocks.size() - 1);
    assertThat(actions.getElements()).hasSize(1);
    ButtonElement button = (ButtonElement) actions.getElements().get(0);
    assertThat(button.getText().getText()).isEqualTo("x".repeat(74) + "…");
    assertThat(button.getValue()).isEqualTo("a");
    assertThat(button.getActionId()).isEqualTo("topic:0");
  }

  @Test
  void readsWhatWasTyped() {
    assertThat(
            SlackText.typed(
                "<@UBOT> is <@U2|olena> in <#C1|general> at <https://x.example> &lt;&amp;amp;&gt;"
                    + " <!here>",
                "UBOT"))
        .isEqualTo("is @olena in #general at https://x.example <&amp;>");
  }
}
