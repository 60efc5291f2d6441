package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyJsonTest {
  private final ReplyJson json = new ReplyJson();

  @Test
  void writesAnAnswer() {
    Reply answer =
        new Reply.Answer(
            new Reply.Body(
                "The United States has sent more than $40bn.",
                "en",
                Optional.of("us-aid-sent"),
                0.98765,
                List.of(new Suggestion("us-aid-held-up", "How much US aid is held up?"))),
            List.of("us-aid-sent"),
            List.of(
                new Citation(
                    "Al Jazeera",
                    LocalDate.of(2023, 11, 29),
                    Optional.of("https://example.org/1"),
                    8,
                    1)));

    assertThat(json.write(Optional.of("m1"), answer))
        .isEqualTo(
            "{\"id\":\"m1\",\"outcome\":\"answer\","
                + "\"text\":\"The United States has sent more than $40bn.\","
                + "\"intent\":\"us-aid-sent\",\"confidence\":0.988,\"language\":\"en\","
                + "\"facts\":[\"us-aid-sent\"],"
                + "\"sources\":[{\"publisher\":\"Al Jazeera\",\"date\":\"2023-11-29\","
                + "\"link\":\"https://example.org/1\",\"paragraph\":8,\"sentence\":1}],"
                + "\"suggestions\":[{\"topic\":\"us-aid-held-up\","
                + "\"title\":\"How much US aid is held up?\"}]}");
  }

  @Test
  void leavesOut_whatThereIsNot() {
    Reply decline =
        new Reply.Decline(body("My source does not say that."), Reply.Reason.NOT_STATED);

    assertThat(json.write(Optional.empty(), decline))
        .isEqualTo(
            "{\"outcome\":\"decline\",\"text\":\"My source does not say that.\",\"intent\":null,"
                + "\"confidence\":0.0,\"language\":\"en\",\"facts\":[],\"sources\":[],"
                + "\"suggestions\":[]}");
  }

  @Test
  void leavesOutTheLink_whenASourceHasNone() {
    Reply passage =
        new Reply.Passage(
            body("a sentence"),
            List.of(new Citation("P", LocalDate.of(2024, 1, 2), Optional.empty(), 1, 2)));

    assertThat(json.write(Optional.empty(), passage))
        .contains(
            "\"outcome\":\"passage\"",
            "\"sources\":[{\"publisher\":\"P\",\"date\":\"2024-01-02\",\"paragraph\":1,"
                + "\"sentence\":2}]");
  }

  @Test
  void staysOnOneLine_whateverTheTextHolds() {
    Reply help = new Reply.Help(body("one\n\ntwo \"quoted\" \\ \u0007 \u2028 \uD83D\uDE00"));

    assertThat(json.write(Optional.of("a\nb"), help))
        .contains("\"id\":\"a\\nb\"", "\"text\":\"one\\n\\ntwo \\\"quoted\\\" \\\\ \\u0007 ")
        .doesNotContain("\n");
  }

  @Test
  void namesEachKindOfReply() {
    assertThat(json.write(Optional.empty(), new Reply.SmallTalk(body("Hello!"))))
        .startsWith("{\"outcome\":\"smalltalk\",");
    assertThat(json.write(Optional.empty(), new Reply.Help(body("Ask me."))))
        .startsWith("{\"outcome\":\"help\",");
  }

  private static Reply.Body body(String text) {
    return new Reply.Body(text, "en", Optional.empty(), 0, List.of());
  }
}
