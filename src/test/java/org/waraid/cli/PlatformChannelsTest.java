package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Kept;
import org.waraid.channel.Webhook;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;
import org.waraid.channel.slack.fake.Signed;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.Updates;
import org.waraid.config.Config;

class PlatformChannelsTest {
  private static final String SECRET = "signing-secret-of-the-test";

  @TempDir private Path folder;

  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningBot start(Map<String, String> settings) {
    OpenAssistant open = new OpenAssistant(assistant, List::of, () -> {});
    Map<String, String> all = new HashMap<>(settings);
    all.put("DATA_DIR", folder.toString());
    return RunningBot.start(Config.of(all), config -> open, new PlatformChannels());
  }

  private HttpResponse<String> post(URI address, Webhook.Request request)
      throws IOException, InterruptedException {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(address.resolve("/slack/events"))
            .POST(HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> post.header(name, values.get(0)));
    return http.send(post.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void areOff_whenNotSet() {
    List<Channel> channels =
        new PlatformChannels()
            .open(Config.of(Map.of()), assistant, Kept.inMemory(), Optional.empty());
    assertThat(channels)
        .extracting(Channel::state)
        .containsExactly(
            ChannelState.off("TELEGRAM_BOT_TOKEN is not set"),
            ChannelState.off("SLACK_BOT_TOKEN is not set"));
  }

  @Test
  void nameTheTokenThatIsMissing_whereOnlyTheOthersAreSet() {
    for (Map<String, String> set :
        List.of(Map.of("SLACK_APP_TOKEN", "xapp-1"), Map.of("SLACK_SIGNING_SECRET", SECRET))) {
      Channel slack =
          new PlatformChannels()
              .open(Config.of(set), assistant, Kept.inMemory(), Optional.empty())
              .get(1);
      slack.start();
      String name = set.keySet().iterator().next();
      assertThat(slack.state())
          .isEqualTo(
              ChannelState.down(
                  "SLACK_BOT_TOKEN is not set, although "
                      + name
                      + " is: copy the Bot User OAuth Token from the app's page OAuth &"
                      + " Permissions"));
      slack.close();
    }
  }

  @Test
  void answerSideBySide_overOneServer() throws IOException, InterruptedException {
    try (FakeTelegram telegram = new FakeTelegram();
        FakeSlack slack = new FakeSlack();
        RunningBot bot =
            start(
                Map.of(
                    "PORT",
                    "0",
                    "TELEGRAM_BOT_TOKEN",
                    FakeTelegram.TOKEN,
                    "TELEGRAM_API_URL",
                    telegram.url(),
                    "SLACK_BOT_TOKEN",
                    FakeSlack.BOT_TOKEN,
                    "SLACK_SIGNING_SECRET",
                    SECRET,
                    "SLACK_API_URL",
                    slack.api().toString()))) {
      telegram.push(Updates.message(1, 1, "скільки?"));
      assertThat(telegram.awaitMessages(1, 1).get(0).text()).startsWith("You said: скільки?");

      String command = Payloads.form(Payloads.command("скільки?", slack.responseUrl()));
      Eventually.holds(
          () -> !slack.calls("auth.test").isEmpty(), () -> "Slack was not asked who it is");
      HttpResponse<String> acknowledged =
          post(bot.address(), Signed.request(SECRET, Instant.now(), command));
      while (acknowledged.statusCode() == 503) {
        acknowledged = post(bot.address(), Signed.request(SECRET, Instant.now(), command));
      }
      assertThat(acknowledged.statusCode()).isEqualTo(200);
      // At once, or on a slow machine a moment later.
      String said = new ObjectMapper().readTree(acknowledged.body()).path("text").asText();
      Eventually.holds(
          () ->
              said.contains("You said: скільки?")
                  || slack.calls("response").stream()
                      .anyMatch(call -> call.body().toString().contains("You said: скільки?")),
          () -> said);

      HttpResponse<String> refused =
          post(bot.address(), Signed.request("another", Instant.now(), command));
      assertThat(refused.statusCode()).isEqualTo(401);
    }
  }

  @Test
  void leaveEachOtherAlone_whenOneIsDown() {
    try (FakeTelegram telegram = new FakeTelegram();
        FakeSlack slack = new FakeSlack();
        RunningBot bot =
            start(
                Map.of(
                    "PORT",
                    "0",
                    "TELEGRAM_BOT_TOKEN",
                    FakeTelegram.TOKEN,
                    "TELEGRAM_API_URL",
                    telegram.url(),
                    "SLACK_BOT_TOKEN",
                    "xoxb-wrong",
                    "SLACK_APP_TOKEN",
                    FakeSlack.APP_TOKEN,
                    "SLACK_API_URL",
                    slack.api().toString()))) {
      assertThat(bot.address()).isNotNull();
      slack.awaitCalls("auth.test:refused", 1);
      telegram.push(Updates.message(1, 1, "hello"));
      telegram.awaitMessages(1, 1);
    }
  }

  @Test
  void takeWhatTelegramPosts_overTheOneServer() throws IOException, InterruptedException {
    try (FakeTelegram telegram = new FakeTelegram();
        RunningBot bot =
            start(
                Map.of(
                    "PORT",
                    "0",
                    "TELEGRAM_BOT_TOKEN",
                    FakeTelegram.TOKEN,
                    "TELEGRAM_API_URL",
                    telegram.url(),
                    "TELEGRAM_MODE",
                    "webhook",
                    "TELEGRAM_WEBHOOK_URL",
                    "https://bot.example.org/telegram",
                    "TELEGRAM_WEBHOOK_SECRET",
                    "s3cret"))) {
      Eventually.holds(() -> telegram.webhook() != null, () -> "no webhook was set");
      URI posted = bot.address().resolve("/telegram");
      String update = Updates.message(1, 1, "hello").put("update_id", 7).toString();
      assertThat(posted(posted, "wrong", update)).isEqualTo(401);
      assertThat(posted(posted, "s3cret", "x".repeat(1_100_000))).isEqualTo(413);
      while (posted(posted, "s3cret", update) != 200) {
        assertThat(telegram.messages(1)).hasSizeLessThan(2);
      }
      assertThat(telegram.awaitMessages(1, 1)).hasSize(1);
    }
  }

  private int posted(URI address, String secret, String body)
      throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  @Test
  void nameWhatIsSetWrong_andLeaveTheOthersRunning() {
    List<Channel> channels =
        new PlatformChannels()
            .open(
                Config.of(
                    Map.of(
                        "TELEGRAM_BOT_TOKEN",
                        FakeTelegram.TOKEN,
                        "TELEGRAM_MODE",
                        "webhook",
                        "TELEGRAM_WEBHOOK_URL",
                        "http://bot.example.org")),
                assistant,
                Kept.inMemory(),
                Optional.empty());

    assertThat(channels)
        .extracting(Channel::state)
        .containsExactly(
            ChannelState.down(
                "TELEGRAM_WEBHOOK_URL must be https://host[:port][/path] with port 443, 80, 88 or"
                    + " 8443"),
            ChannelState.off("SLACK_BOT_TOKEN is not set"));
  }
}
