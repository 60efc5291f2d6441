package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.config.Config;

class DoctorCommandTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final Map<String, String> settings = new HashMap<>();

  private int run() throws IOException {
    settings.putIfAbsent("PORT", "0");
    settings.putIfAbsent("RESPONSES_DIR", folder.toString());
    settings.putIfAbsent("DATA_DIR", folder.resolve("data/deep").toString());
    StandardStreams streams =
        new StandardStreams(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            Optional::empty);
    return new DoctorCommand(() -> Config.of(settings), streams).call();
  }

  @Test
  void isContent_whenNothingIsSet() throws IOException {
    assertThat(run()).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "ok    Responses: " + folder + " can be read",
            "ok    Data: " + folder.resolve("data/deep") + " can be made",
            "off   Sources: SOURCES_DIR is not set, so no sentence of a source is quoted",
            "ok    Store: SQLite in "
                + folder.resolve("data/deep/war-aid-bot.db")
                + " will be made when the bot serves",
            "ok    Port: any that is free",
            "off   Telegram: TELEGRAM_BOT_TOKEN is not set",
            "off   Slack: SLACK_BOT_TOKEN is not set",
            "off   Editors' page: EDITORS_PAGE is not set",
            "All is well.");
  }

  @Test
  void namesEditors_whosePasswordCannotBeRead() throws IOException {
    settings.put("EDITORS_PAGE", "anna:not-a-hash");
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "WRONG Editors' page: EDITORS_PAGE has no bcrypt hash that can be read for anna."
                + " Make an entry with: java -jar war-aid-bot.jar hash-password NAME");
  }

  @Test
  void looksWhichTextsOfSourcesAreThere() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    settings.put("RESPONSES_DIR", "src/test/resources/responses");
    settings.put("SOURCES_DIR", texts.toString());
    String none = "0 of 1 texts in " + texts + " can be quoted; the text of herald-2024-01-02";

    assertThat(run()).isEqualTo(1);
    Files.writeString(texts.resolve("herald-2024-01-02.txt"), "It rained. Nobody was glad.");
    assertThat(run()).isZero();
    settings.put("UNDERSTANDING", "lexical");
    assertThat(run()).isZero();

    assertThat(out.toString())
        .contains(
            "WRONG Sources: " + none + " is not there: expected a file herald-2024-01-02.txt",
            "ok    Sources: 1 of 1 texts in " + texts + " can be quoted",
            "off   Sources: UNDERSTANDING=lexical finds no sentence by its meaning: set"
                + " UNDERSTANDING=full");
  }

  @Test
  void triesTokens() throws IOException {
    try (FakeTelegram telegram = new FakeTelegram();
        FakeSlack slack = new FakeSlack()) {
      settings.put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
      settings.put("TELEGRAM_API_URL", telegram.url());
      settings.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
      settings.put("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
      settings.put("SLACK_API_URL", slack.api().toString());
      assertThat(run()).isZero();
    }
    assertThat(out.toString())
        .contains("ok    Telegram: the token is that of @war_aid_bot")
        .contains("ok    Slack bot token: Slack accepts it")
        .contains("ok    Slack app token: Slack accepts it");
  }

  @Test
  void saysWhatIsWrong_withoutSecrets() throws IOException {
    try (FakeTelegram telegram = new FakeTelegram();
        FakeSlack slack = new FakeSlack();
        ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(0));
      settings.put("PORT", Integer.toString(taken.getLocalPort()));
      settings.put("RESPONSES_DIR", folder.resolve("none").toString());
      settings.put("DATA_DIR", Files.createFile(folder.resolve("file")).toString());
      settings.put("TELEGRAM_BOT_TOKEN", "1:SECRET");
      settings.put("TELEGRAM_API_URL", telegram.url());
      settings.put("SLACK_BOT_TOKEN", "xapp-SECRET");
      settings.put("SLACK_APP_TOKEN", "xapp-SECRET");
      settings.put("SLACK_API_URL", slack.api().toString());

      assertThat(run()).isEqualTo(1);
      assertThat(out.toString().lines())
          .containsExactly(
              "WRONG Responses: "
                  + folder.resolve("none")
                  + " is no folder: set RESPONSES_DIR, or start where that folder is",
              "WRONG Data: " + folder.resolve("file") + " is no folder: set DATA_DIR to one",
              "off   Sources: SOURCES_DIR is not set, so no sentence of a source is quoted",
              "WRONG Port: "
                  + taken.getLocalPort()
                  + " is taken or not allowed: stop what uses it, or set PORT to another",
              "WRONG Telegram: "
                  + telegram.url()
                  + " does not accept the token (401): copy it again from @BotFather into"
                  + " TELEGRAM_BOT_TOKEN and start again",
              "WRONG Slack bot token: SLACK_BOT_TOKEN does not begin with xoxb- but is an app"
                  + " token: take the Bot User OAuth Token from the app's page OAuth &"
                  + " Permissions",
              "WRONG Slack app token: Slack does not accept the token in SLACK_APP_TOKEN"
                  + " (invalid_auth): copy it again from the app's pages at api.slack.com and"
                  + " start again",
              "off   Editors' page: EDITORS_PAGE is not set",
              "Wrong: 6. Mend it and run doctor again.");
      assertThat(out.toString()).doesNotContain("SECRET");
    }
  }

  @Test
  void saysSo_whenSettingsCannotBeRead() throws IOException {
    settings.put("PORT", "eighty");
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString()).startsWith("WRONG Settings: ").contains("PORT");
  }
}
