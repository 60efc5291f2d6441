package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.inline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;

/** Answers for chats that the bot is not in. */
class TelegramInlineTest extends TelegramTest {
  private static final String LONG_ID = "x".repeat(100);
  private static final Suggestion SENT = new Suggestion("shells-sent", "How many shells?");
  private static final Suggestion LONG = new Suggestion(LONG_ID, "A long one");
  private static final Suggestion AID = new Suggestion("us-aid", "How much aid?");

  private static Reply answer(Suggestion topic, String text, Suggestion... next) {
    return new Reply.Answer(
        new Reply.Body(text, "en", Optional.of(topic.topicId()), 1, List.of(next)),
        List.of(),
        List.of(new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 1, 1)));
  }

  private static Reply decline(Reply.Reason reason, Suggestion... near) {
    return new Reply.Decline(
        new Reply.Body("My source does not say.", "en", Optional.empty(), 1, List.of(near)),
        reason);
  }

  @BeforeEach
  void knowsTopics() {
    assistant.themes(List.of(new Theme("all", "All", List.of(SENT, LONG, AID))));
    assistant.suggestions(List.of(SENT, LONG));
    assistant.topics.put("shells-sent", answer(SENT, "About <300,000>."));
    assistant.topics.put(LONG_ID, answer(LONG, "word ".repeat(2000)));
    assistant.topics.put("us-aid", answer(AID, "Much."));
    channel.start();
  }

  private JsonNode ask(String text) {
    telegram.push(inline("i1", OLENA, text));
    return telegram.awaitCalls("answerinlinequery:ok", 1).get(0).body();
  }

  @Test
  void offersAnswerWithTitleSourceAndDate() {
    assistant.replies.put("shells", answer(SENT, "About <300,000>.", AID));
    JsonNode offered = ask(" shells ");

    JsonNode first = offered.at("/results/0");
    assertThat(first.path("type").asText()).isEqualTo("article");
    assertThat(first.path("id").asText()).isEqualTo("shells-sent");
    assertThat(first.path("title").asText()).isEqualTo("How many shells?");
    assertThat(first.path("description").asText())
        .isEqualTo("About <300,000>. · Al Jazeera, 29 November 2023");
    assertThat(first.at("/input_message_content/message_text").asText())
        .isEqualTo(
            "<b>How many shells?</b>\n\nAbout &lt;300,000&gt;.\n\n"
                + "<i>Al Jazeera, 29 November 2023</i>");
    assertThat(first.at("/input_message_content/link_preview_options/is_disabled").asBoolean())
        .isTrue();
    assertThat(offered.at("/results/1/id").asText()).isEqualTo("us-aid");
    assertThat(offered.path("cache_time").asInt()).isEqualTo(60);
    assertThat(offered.path("is_personal").asBoolean(true)).isFalse();
    assertThat(assistant.asked).isEmpty();
  }

  @Test
  void offersWhatToBeginWith_whenNothingIsTyped() {
    JsonNode offered = ask("");

    assertThat(offered.path("results")).hasSize(2);
    assertThat(offered.at("/results/0/title").asText()).isEqualTo("How many shells?");
    // An id of 100 bytes and a text of 10,000 characters are made to fit; the fake checks it.
    assertThat(offered.at("/results/1/title").asText()).isEqualTo("A long one");
    assertThat(assistant.previewed).isEmpty();
  }

  @Test
  void offersWhatIsAskedMost_first() {
    kept.tally().answered("us-aid");
    kept.tally().answered("withdrawn");
    JsonNode offered = ask(" ");

    assertThat(offered.path("results")).hasSize(3);
    assertThat(offered.at("/results/0/id").asText()).isEqualTo("us-aid");
  }

  @Test
  void offersOnlyWhatIsNear_whenDeclining() {
    assistant.replies.put("polish shells", decline(Reply.Reason.UNKNOWN_THING, SENT));
    JsonNode offered = ask("polish shells");

    assertThat(offered.path("results")).hasSize(1);
    assertThat(offered.at("/results/0/title").asText()).isEqualTo("How many shells?");
    assertThat(offered.at("/button/text").asText()).isEqualTo("Not in my sources. Ask me directly");
    assertThat(offered.at("/button/start_parameter").asText()).isEqualTo("help");
  }

  @Test
  void offersNothing_whenTheQuestionIsAboutSomethingElse() {
    assistant.replies.put("weather", decline(Reply.Reason.OFF_TOPIC, SENT, AID));

    assertThat(ask("weather").path("results")).isEmpty();
  }

  @Test
  void offersNothingAndHasItAskedAgain_afterAFault() {
    assistant.answers(
        text -> {
          throw new IllegalStateException("a fault that the test wants");
        });
    JsonNode offered = ask("break");

    assertThat(offered.path("results")).isEmpty();
    assertThat(offered.path("cache_time").asInt(-1)).isZero();
  }
}
