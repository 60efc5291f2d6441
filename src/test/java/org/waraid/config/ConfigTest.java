package org.waraid.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  @TempDir private Path folder;

  @Test
  void hasDefaults_whenNothingIsSet() {
    Config config = Config.of(Map.of());

    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.responses()).isEqualTo(Path.of("responses"));
    assertThat(config.data()).isEqualTo(Path.of("data"));
    assertThat(config.databaseUrl()).isEmpty();
    assertThat(config.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(config.understanding()).isEqualTo(Understanding.FULL);
    assertThat(config.messagesPerMinute()).isEqualTo(300);
    assertThat(config.telegramToken()).isEmpty();
    assertThat(config.telegramApi()).isEqualTo(URI.create("https://api.telegram.org"));
    assertThat(config.slackBotToken()).isEmpty();
    assertThat(config.slackAppToken()).isEmpty();
    assertThat(config.slackSigningSecret()).isEmpty();
    assertThat(config.slackApi()).isEqualTo(URI.create("https://slack.com/api/"));
  }

  @Test
  void takesValues_whateverTheirCaseAndMargins() {
    Config config =
        Config.of(
            Map.of(
                "PORT", "0",
                "LOG_FORMAT", "JSON",
                "UNDERSTANDING", " lexical ",
                "TELEGRAM_BOT_TOKEN", "1:a\n",
                "TELEGRAM_API_URL", "http://127.0.0.1:9/"));

    assertThat(config.port()).isZero();
    assertThat(config.logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(config.understanding()).isEqualTo(Understanding.LEXICAL);
    assertThat(config.telegramToken()).contains("1:a");
    assertThat(config.telegramApi()).isEqualTo(URI.create("http://127.0.0.1:9/"));
  }

  @Test
  void takesEditors_byName_andMakesNoNameOfASecret() {
    Map<String, String> editors =
        Config.of(Map.of("EDITORS_PAGE", "'anna k: $2a$12$abc , ben:,$2a$12$secret,anna k:x'"))
            .pageEditors();

    assertThat(editors)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("anna k", "$2a$12$abc", "ben", "", "entry 3", "", "anna k (again)", ""));
    assertThat(Config.of(Map.of("EDITORS_PAGE", "anna:$2a$12$abc")).toString())
        .doesNotContain("$2a$12$abc");
  }

  @Test
  void namesEveryWrongValue_andWhatWasExpected() {
    Map<String, String> wrong =
        Map.of(
            "PORT", "abc",
            "MESSAGES_PER_MINUTE", "-1",
            "LOG_FORMAT", "xml",
            "UNDERSTANDING", "some",
            "TELEGRAM_API_URL", "api.telegram.org",
            "SLACK_API_URL", "http://not an address");

    assertThatThrownBy(() -> Config.of(wrong))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            String.join(
                System.lineSeparator(),
                "PORT is 'abc': expected a number from 0 to 65535",
                "LOG_FORMAT is 'xml': expected text or json",
                "UNDERSTANDING is 'some': expected full or lexical",
                "MESSAGES_PER_MINUTE is '-1': expected a number from 0 to 1000000",
                "TELEGRAM_API_URL is 'api.telegram.org': expected an address such as"
                    + " https://api.telegram.org",
                "SLACK_API_URL is 'http://not an address': expected an address such as"
                    + " https://slack.com/api/"));
  }

  @Test
  void refusesADatabaseOfAnotherKind_withoutQuotingIt() {
    for (String url :
        List.of("mysql://bot:secret@db/bot", "jdbc:postgresql://db/a b?password=secret")) {
      assertThatThrownBy(() -> Config.of(Map.of("DATABASE_URL", url)))
          .isInstanceOf(ConfigException.class)
          .hasMessage(
              "DATABASE_URL cannot be read: expected an address such as"
                  + " jdbc:postgresql://localhost:5432/waraid?user=bot&password=…, with special"
                  + " characters written as %40");
    }
    String several = "jdbc:postgresql://one:5432,two:5432/bot?targetServerType=primary";
    assertThat(Config.of(Map.of("DATABASE_URL", several)).databaseUrl()).contains(several);
  }

  @Test
  void prefersTheEnvironment_andSkipsWhatIsEmptyThere() throws IOException {
    Files.writeString(
        folder.resolve(".env"), "PORT=1\nDATA_DIR=kept\n# a comment\nRESPONSES_DIR=\"a b\"\n");

    Config config = Config.load(Map.of("PORT", "2", "DATA_DIR", ""), folder);

    assertThat(config.port()).isEqualTo(2);
    assertThat(config.data()).isEqualTo(Path.of("kept"));
    assertThat(config.responses()).isEqualTo(Path.of("a b"));
  }

  @Test
  void refusesABrokenFile_withoutQuotingIt() throws IOException {
    Files.writeString(folder.resolve(".env"), "TELEGRAM_BOT_TOKEN 12:secret\n");

    assertThatThrownBy(() -> Config.load(Map.of(), folder))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            folder.resolve(".env")
                + " has a line that cannot be read: expected NAME=value on each line");
  }

  @Test
  void takesEditorsOfTelegramByTheirNumbersOnly() {
    assertThat(Config.of(Map.of("EDITORS_TELEGRAM", "123, 456")).telegramEditors())
        .containsExactlyInAnyOrder(123L, 456L);
    assertThatThrownBy(() -> Config.of(Map.of("EDITORS_TELEGRAM", "123,@olena")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("EDITORS_TELEGRAM is '@olena': expected numeric user ids")
        .hasMessageContaining("/status");
  }

  @Test
  void printsNoSecret() {
    Config config =
        Config.of(
            Map.of(
                "TELEGRAM_BOT_TOKEN", "secret-1",
                "SLACK_BOT_TOKEN", "secret-2",
                "SLACK_APP_TOKEN", "secret-3",
                "SLACK_SIGNING_SECRET", "secret-4",
                "DATABASE_URL", "jdbc:postgresql://db/bot?password=secret-5"));

    assertThat(config.toString()).doesNotContain("secret").contains("telegram=set");
  }

  @Test
  void isExplainedWhole_inTheExample() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(".env.example"));

    assertThat(lines.stream().filter(line -> line.contains("=") && !line.startsWith("#")))
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values())
                .map(setting -> setting.name() + "=" + setting.fallback())
                .toList());
    for (Setting setting : Setting.values()) {
      int line = lines.indexOf(setting.name() + "=" + setting.fallback());
      assertThat(lines.get(line - 1)).as(setting.name()).startsWith("# ");
    }
  }
}
