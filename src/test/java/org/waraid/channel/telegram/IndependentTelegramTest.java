package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.Phrases;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.IndependentTelegram;

class IndependentTelegramTest {
  @Test
  void browsesInPlace_andShowsAPicture() throws IOException, InterruptedException {
    ScriptedAssistant assistant = new ScriptedAssistant();
    Suggestion shells = new Suggestion("shells", "How many shells?");
    assistant.themes(List.of(new Theme("arms", "Arms", List.of(shells))));
    assistant.topics.put("shells", TelegramPicturesTest.shells("1 million promised."));
    try (IndependentTelegram telegram = IndependentTelegram.start();
        TelegramChannel channel = channel(telegram, assistant)) {
      channel.start();
      telegram.command(1, "/topics");
      assertThat(telegram.awaitAnswers(1, 1).get(0).path("text").asText())
          .isEqualTo("Choose a theme:");
      int message = telegram.messages(1).get(0).path("messageId").asInt();

      telegram.press(1, message, "m:0:arms");
      telegram.press(1, message, "t:shells");
      List<JsonNode> answers = telegram.awaitAnswers(1, 2);
      assertThat(answers.get(0).path("text").asText()).isEqualTo("Shells.");
      assertThat(answers.get(1).path("text").asText()).isEqualTo("1 million promised.");
      assertThat(answers.get(1).path("png").asBoolean()).isTrue();
      assertThat(telegram.messages(1).get(0).at("/message/text").asText())
          .isEqualTo("Arms: choose a question.");
    }
  }

  private static TelegramChannel channel(
      IndependentTelegram telegram, ScriptedAssistant assistant) {
    return new TelegramChannel(
        new TelegramSettings(
            IndependentTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(5)),
        assistant);
  }

  @Test
  void answersQuestionCommandAndButton() throws IOException, InterruptedException {
    ScriptedAssistant assistant = new ScriptedAssistant();
    assistant.topics.put("us-aid-sent", ScriptedAssistant.answer("Much.", List.of()));
    try (IndependentTelegram telegram = IndependentTelegram.start();
        TelegramChannel channel = channel(telegram, assistant)) {
      channel.start();
      telegram.write(1, "How much <b>aid</b>?");
      JsonNode answer = telegram.awaitAnswers(1, 1).get(0);
      assertThat(answer.path("text").asText())
          .isEqualTo(
              "You said: How much &lt;b&gt;aid&lt;/b&gt;?\n\n<i>Al Jazeera, 29 November 2023</i>");
      assertThat(answer.path("parse_mode").asText()).isEqualTo("HTML");

      telegram.command(2, "/start");
      JsonNode greeting = telegram.awaitAnswers(2, 1).get(0);
      assertThat(greeting.path("text").asText()).isEqualTo(Phrases.GREETING);

      telegram.press(3, "t:us-aid-sent");
      assertThat(telegram.awaitAnswers(3, 1).get(0).path("text").asText()).startsWith("Much.");
    }
  }
}
