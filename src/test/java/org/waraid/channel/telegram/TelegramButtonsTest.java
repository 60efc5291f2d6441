package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;
import static org.waraid.channel.telegram.fake.Updates.withButtons;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.Feedback;
import org.waraid.channel.Phrases;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** What buttons under answers do. */
class TelegramButtonsTest extends TelegramTest {
  @Test
  void answersPressedButton_alsoOfAnEarlierRun() {
    String longId = "x".repeat(100);
    List<Suggestion> topics = List.of(new Suggestion(longId, "A long one"));
    assistant.themes(List.of(new Theme("all", "All", topics)));
    assistant.topics.put(longId, ScriptedAssistant.answer("The long answer.", List.of()));
    String data = new CallbackData(assistant::themes).of(new Pressed.Topic(longId));
    channel.start();
    telegram.push(pressed("q1", OLENA, OLENA, 5, data));
    telegram.push(pressed("q2", OLENA, OLENA, 5, "t:withdrawn"));
    telegram.push(pressed("q3", OLENA, OLENA, 5, "of another bot"));
    telegram.push(pressed("too-old", OLENA, OLENA, 5, data));

    List<Call> answered = telegram.awaitCalls("answercallbackquery", 4);
    assertThat(answered.get(0).body().path("callback_query_id").asText()).isEqualTo("q1");
    assertThat(answered.get(0).body().has("text")).isFalse();
    assertThat(answered.get(1).text()).isEqualTo(Phrases.TOPIC_GONE);
    assertThat(answered.get(2).text()).isEqualTo(Phrases.TOPIC_GONE);
    assertThat(telegram.awaitMessages(OLENA, 2).get(0).text()).startsWith("The long answer.");
  }

  @Test
  void takesOpinions_andTheirChange() {
    assistant.replies.put(
        "How much?",
        new Reply.Answer(
            new Reply.Body("Much.", "en", Optional.of("us-aid"), 1, List.of()),
            List.of(),
            List.of()));
    channel.start();
    telegram.push(message(OLENA, OLENA, "How much?"));
    Call answer = telegram.awaitMessages(OLENA, 1).get(0);
    String up = answer.body().at("/reply_markup/inline_keyboard/0/0/callback_data").asText();
    String down = answer.body().at("/reply_markup/inline_keyboard/0/1/callback_data").asText();
    telegram.push(pressed("q1", OLENA, OLENA, 9001, up));
    telegram.push(pressed("q2", OLENA, OLENA, 9001, up));
    telegram.push(pressed("q3", OLENA, OLENA, 9001, down));
    telegram.push(pressed("q4", OLENA, 2, 9001, down));

    assertThat(telegram.awaitCalls("answercallbackquery", 4))
        .extracting(Call::text)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("Noted as helpful."),
            text -> assertThat(text).startsWith("Noted as helpful."),
            text -> assertThat(text).startsWith("Noted as not helpful."),
            text -> assertThat(text).startsWith("Noted as not helpful."));
    assertThat(kept.feedback().votes()).containsEntry("us-aid", new Feedback.Votes(0, 2));
  }

  @Test
  void marksAThumb_whereOnePersonAloneSeesIt() {
    channel.start();
    ObjectNode buttons = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = buttons.putArray("inline_keyboard");
    rows.addArray().addObject().put("text", "What next?").put("callback_data", "t:next");
    ArrayNode thumbs = rows.addArray();
    thumbs.addObject().put("text", "✓ 👍 Helpful").put("callback_data", "u:aid");
    thumbs.addObject().put("text", "👎 Not helpful").put("callback_data", "d:aid");
    telegram.keep(OLENA, 5);
    telegram.push(withButtons(pressed("q1", OLENA, OLENA, 5, "d:aid"), buttons));

    Call edit = telegram.awaitCalls("editmessagereplymarkup:ok", 1).get(0);
    assertThat(edit.body().at("/reply_markup/inline_keyboard/0/0/text").asText())
        .isEqualTo("What next?");
    assertThat(edit.body().at("/reply_markup/inline_keyboard/1/0/text").asText())
        .isEqualTo("👍 Helpful");
    assertThat(edit.body().at("/reply_markup/inline_keyboard/1/1/text").asText())
        .isEqualTo("✓ 👎 Not helpful");

    telegram.push(withButtons(pressed("q2", GROUP, OLENA, 5, "d:aid"), buttons));
    telegram.push(message(GROUP, OLENA, "/ask who?"));
    telegram.awaitMessages(GROUP, 1);
    assertThat(telegram.calls("editmessagereplymarkup")).hasSize(1);
  }
}
