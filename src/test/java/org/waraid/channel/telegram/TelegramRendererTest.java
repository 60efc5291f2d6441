package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;

class TelegramRendererTest {
  private final TelegramRenderer renderer = new TelegramRenderer();

  private static Reply answer(String text, String language, Optional<String> link) {
    return new Reply.Answer(
        new Reply.Body(
            text, language, Optional.empty(), 1, List.of(new Suggestion("next", "What next?"))),
        List.of(),
        List.of(new Citation("A & B", LocalDate.of(2023, 11, 29), link, 1, 1)));
  }

  @Test
  void putsSourceUnderAnswer_withItsLink() {
    List<TelegramRenderer.Part> parts =
        renderer.reply(
            answer("Two.\n\nParts <3", "en", Optional.of("https://x.example/?a=1&b=\"2\"")));
    assertThat(parts)
        .containsExactly(
            new TelegramRenderer.Part(
                "Two.\n\nParts &lt;3\n\n<i><a href=\"https://x.example/?a=1&amp;b=&quot;2&quot;\">"
                    + "A &amp; B</a>, 29 November 2023</i>",
                "Two.\n\nParts <3\n\nA & B, 29 November 2023",
                List.of(new Suggestion("next", "What next?"))));
  }

  @Test
  void writesDate_inRepliesLanguage() {
    assertThat(renderer.reply(answer("Так.", "uk", Optional.empty())).get(0).plain())
        .isEqualTo("Так.\n\nA & B, 29 листопада 2023");
  }

  @Test
  void putsSourceInMessageOfItsOwn_whenItDoesNotFit() {
    List<TelegramRenderer.Part> parts =
        renderer.reply(answer("x".repeat(4090), "en", Optional.empty()));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).buttons()).isEmpty();
    assertThat(parts.get(1).html()).isEqualTo("<i>A &amp; B, 29 November 2023</i>");
    assertThat(parts.get(1).buttons()).hasSize(1);
  }

  @Test
  void hasNoSource_whenDeclining() {
    Reply decline =
        new Reply.Decline(
            new Reply.Body("My source does not say.", "en", Optional.empty(), 1, List.of()),
            Reply.Reason.NOT_STATED);
    assertThat(renderer.reply(decline))
        .containsExactly(
            new TelegramRenderer.Part(
                "My source does not say.", "My source does not say.", List.of()));
  }
}
