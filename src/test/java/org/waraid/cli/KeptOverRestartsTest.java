package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.Updates;
import org.waraid.config.Config;

/** What the bot still knows when it starts again, and what it does when it can keep nothing. */
class KeptOverRestartsTest {
  @TempDir private Path folder;

  private RunningBot start(FakeTelegram telegram, Path data) {
    Map<String, String> settings =
        Map.of(
            "PORT",
            "0",
            "DATA_DIR",
            data.toString(),
            "TELEGRAM_BOT_TOKEN",
            FakeTelegram.TOKEN,
            "TELEGRAM_API_URL",
            telegram.url());
    OpenAssistant open = new OpenAssistant(new ScriptedAssistant(), List::of, () -> {});
    return RunningBot.start(Config.of(settings), config -> open, new PlatformChannels());
  }

  @Test
  void answersOnce_whatTelegramSendsAgainAfterARestart() {
    ObjectNode first = Updates.message(1, 1, "first");
    try (FakeTelegram telegram = new FakeTelegram()) {
      try (RunningBot before = start(telegram, folder)) {
        assertThat(before.address()).isNotNull();
        telegram.push(first);
        telegram.awaitMessages(1, 1);
      }
      telegram.push(first);
      telegram.push(Updates.message(1, 1, "second"));
      try (RunningBot after = start(telegram, folder)) {
        assertThat(after.address()).isNotNull();
        assertThat(telegram.awaitMessages(1, 2).get(1).text()).startsWith("You said: second");
      }
      assertThat(telegram.messages(1)).hasSize(2);
    }
  }

  @Test
  void changesTheAnswer_ofAMessageThatIsEditedAfterARestart() {
    ObjectNode asked = Updates.message(1, 1, "How many shels?");
    try (FakeTelegram telegram = new FakeTelegram()) {
      try (RunningBot before = start(telegram, folder)) {
        assertThat(before.address()).isNotNull();
        telegram.push(asked);
        telegram.awaitMessages(1, 1);
      }
      telegram.push(Updates.edited(asked, "How many shells?"));
      try (RunningBot after = start(telegram, folder)) {
        assertThat(after.address()).isNotNull();
        FakeTelegram.Call edit = telegram.awaitCalls("editmessagetext:ok", 1).get(0);
        assertThat(edit.body().path("message_id").asInt()).isEqualTo(9001);
        assertThat(edit.text()).startsWith("You said: How many shells?");
      }
      assertThat(telegram.messages(1)).hasSize(1);
    }
  }

  @Test
  void answersAllTheSame_whenNothingCanBeKept() throws Exception {
    Path noFolder = Files.createFile(folder.resolve("file"));
    try (FakeTelegram telegram = new FakeTelegram();
        RunningBot bot = start(telegram, noFolder)) {
      telegram.push(Updates.message(1, 1, "first"));
      telegram.awaitMessages(1, 1);

      HttpResponse<String> health = new Browser(bot.address()).get("/health/ready");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body())
          .contains("\"status\":\"degraded\",\"ready\":true")
          .contains("\"name\":\"Store\",\"required\":false,\"state\":\"down\"")
          .contains("SQLite in ");
    }
  }
}
