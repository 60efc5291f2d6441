package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.ChannelTexts;

class TelegramRendererTest {
  private final TelegramRenderer renderer =
      new TelegramRenderer(new CallbackData(List::of), new ChannelTexts("en"));

  private static Reply answer(String text, String language, Optional<String> link) {
    return new Reply.Answer(
        new Reply.Body(
            text, language, Optional.of("this"), 1, List.of(new Suggestion("next", "What next?"))),
        List.of(),
        List.of(new Citation("A & B", LocalDate.of(2023, 11, 29), link, 1, 1)));
  }

  @Test
  void putsSourceUnderAnswer_withItsLinkAndWhatToPress() {
    List<Part> parts =
        renderer.reply(
            answer("Two.\n\nParts <3", "en", Optional.of("https://x.example/?a=1&b=\"2\"")));
    assertThat(parts)
        .containsExactly(
            new Part(
                new Markup(
                    "Two.\n\nParts &lt;3\n\n<i>"
                        + "<a href=\"https://x.example/?a=1&amp;b=&quot;2&quot;\">"
                        + "A &amp; B</a>, 29 November 2023</i>",
                    "Two.\n\nParts <3\n\nA & B, 29 November 2023"),
                List.of(
                    List.of(new Button("What next?", "t:next")),
                    List.of(
                        new Button("👍 Helpful", "u:this"),
                        new Button("👎 Not helpful", "d:this")))));
  }

  @Test
  void writesDate_inRepliesLanguage() {
    assertThat(renderer.reply(answer("Так.", "uk", Optional.empty())).get(0).text().plain())
        .isEqualTo("Так.\n\nA & B, 29 листопада 2023");
  }

  @Test
  void putsSourceInMessageOfItsOwn_whenItDoesNotFit() {
    List<Part> parts = renderer.reply(answer("x".repeat(4090), "en", Optional.empty()));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).keyboard()).isEmpty();
    assertThat(parts.get(1).text().html()).isEqualTo("<i>A &amp; B, 29 November 2023</i>");
    assertThat(parts.get(1).keyboard()).hasSize(2);
  }

  @Test
  void quotesAPassage_withItsSourceAndWhatToPress_andNoThumbs() {
    Reply passage =
        new Reply.Passage(
            new Reply.Body(
                "The nearest sentence is:\n\n“Bread <& butter> came.”",
                "en",
                Optional.empty(),
                0.7,
                List.of(new Suggestion("next", "What next?"))),
            List.of(
                new Citation(
                    "A & B", LocalDate.of(2023, 11, 29), Optional.of("https://x.example/"), 2, 1)));
    assertThat(renderer.reply(passage))
        .containsExactly(
            new Part(
                new Markup(
                    "The nearest sentence is:\n\n“Bread &lt;&amp; butter&gt; came.”\n\n<i>"
                        + "<a href=\"https://x.example/\">A &amp; B</a>, 29 November 2023</i>",
                    "The nearest sentence is:\n\n“Bread <& butter> came.”\n\n"
                        + "A & B, 29 November 2023"),
                List.of(List.of(new Button("What next?", "t:next")))));
  }

  @Test
  void hasNoSourceAndAsksForNoOpinion_whenDeclining() {
    Reply decline =
        new Reply.Decline(
            new Reply.Body("My source does not say.", "en", Optional.empty(), 1, List.of()),
            Reply.Reason.NOT_STATED);
    assertThat(renderer.reply(decline))
        .containsExactly(
            new Part(new Markup("My source does not say.", "My source does not say."), List.of()));
  }

  @Test
  void splitsWithoutBreakingSurrogatesOrEntities() {
    String faces = "\uD83D\uDE00".repeat(3000) + "<&>".repeat(3000);
    List<Part> parts = renderer.reply(answer(faces, "en", Optional.empty()));

    assertThat(parts)
        .allSatisfy(
            part -> {
              String plain = part.text().plain();
              assertThat(plain.length()).isLessThanOrEqualTo(4096);
              assertThat(Character.isLowSurrogate(plain.charAt(0))).isFalse();
              assertThat(Character.isHighSurrogate(plain.charAt(plain.length() - 1))).isFalse();
              assertThat(part.text().html()).doesNotEndWith("&").doesNotContain("<&");
            });
    assertThat(String.join("", parts.stream().map(part -> part.text().plain()).toList()))
        .startsWith(faces.substring(0, 5000));
  }
}
