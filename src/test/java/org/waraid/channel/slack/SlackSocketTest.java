package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.fake.DurableInbox;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;

class SlackSocketTest {
  private final FakeSlack slack = new FakeSlack();
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final DurableInbox inbox = new DurableInbox();
  private final SlackChannel channel = channel(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN);

  @AfterEach
  void close() {
    channel.close();
    slack.close();
  }

  private SlackChannel channel(String botToken, String appToken) {
    return new SlackChannel(
        new SlackSettings(
            Optional.of(botToken),
            Optional.of(appToken),
            Optional.empty(),
            SlackSettings.Install.NONE,
            Set.of(),
            slack.api(),
            Duration.ofSeconds(5)),
        assistant,
        SlackBot.keptWith(inbox));
  }

  private static void awaitState(SlackChannel channel, ChannelState.Kind kind) {
    Eventually.holds(() -> channel.state().kind() == kind, channel::state);
  }

  @Test
  void answersCommandEventAndButton() {
    assistant.topics.put("shells", ScriptedAssistant.answer("300,000 shells.", List.of()));
    channel.start();
    var socket = slack.socket();
    socket.send("E1", "slash_commands", Payloads.command("how much?", slack.responseUrl()));
    socket.send("E2", "events_api", Payloads.mention("Ev1", "1.1", "<@UBOT> who?"));
    socket.send("E3", "interactive", Payloads.pressed("shells", "D1", false, slack.responseUrl()));
    socket.send("E4", "events_api", Payloads.mention("Ev1", "1.1", "<@UBOT> who?"));
    socket.send("E5", "interactive", Payloads.submitted("in a modal?"));

    assertThat(socket.awaitAcknowledged("E1").at("/payload/text").asText())
        .startsWith("You said: how much?");
    assertThat(socket.awaitAcknowledged("E2").size()).isEqualTo(1);
    socket.awaitAcknowledged("E3");
    socket.awaitAcknowledged("E4");
    assertThat(socket.awaitAcknowledged("E5").at("/payload/response_action").asText())
        .isEqualTo("update");
    slack.awaitMessages("C1", 1);
    slack.awaitMessages("D1", 1);
    assertThat(slack.messages("C1")).hasSize(1);
    assertThat(channel.state()).isEqualTo(ChannelState.up("Socket Mode"));
    assertThat(channel.webhooks()).isEmpty();
  }

  @Test
  void acknowledgesAtOnce_whateverAnswersTake() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          await(mayAnswer);
          return text;
        });
    channel.start();
    for (int i = 0; i < 20; i++) {
      slack
          .socket()
          .send("E" + i, "events_api", Payloads.message("Ev" + i, "1." + i, "D" + i, "im", "hm"));
    }
    slack.socket().send("C", "slash_commands", Payloads.command("hm", slack.responseUrl()));
    slack.socket().awaitAcknowledged("E19");
    assertThat(slack.socket().awaitAcknowledged("C").size()).isEqualTo(1);
    mayAnswer.countDown();
    slack.awaitCalls("chat.postMessage", 20);
    slack.awaitCalls("response", 1);
  }

  @Test
  void connectsAgain_whenConnectionBreaks() {
    channel.start();
    awaitState(channel, ChannelState.Kind.UP);
    slack.socket().breakConnection();
    Eventually.holds(() -> slack.socket().connections() == 2, channel::state);
    slack.socket().send("E1", "slash_commands", Payloads.command("hi", slack.responseUrl()));
    slack.socket().awaitAcknowledged("E1");
    awaitState(channel, ChannelState.Kind.UP);
  }

  @Test
  void losesNothing_whenConnectionIsRefreshed() {
    channel.start();
    var socket = slack.socket();
    socket.send("E1", "events_api", Payloads.message("Ev1", "1.1", "D1", "im", "before"));
    socket.disconnect("warning");
    Eventually.holds(() -> socket.connections() == 2, channel::state);
    socket.send("E2", "events_api", Payloads.message("Ev2", "1.2", "D1", "im", "between"));
    socket.disconnect("refresh_requested");
    Eventually.holds(() -> socket.connections() == 3, channel::state);
    // Slack sends again, over the new connection, what it does not know to have arrived.
    socket.send("E1", "events_api", Payloads.message("Ev1", "1.1", "D1", "im", "before"));
    socket.send("E2", "events_api", Payloads.message("Ev2", "1.2", "D1", "im", "between"));
    socket.send("E3", "events_api", Payloads.message("Ev3", "1.3", "D1", "im", "after"));
    socket.awaitAcknowledged("E3");
    slack.awaitMessages("D1", 3);
    assertThat(assistant.asked).extracting("text").containsExactly("before", "between", "after");
  }

  @Test
  void doesNotAcknowledge_whatIsNeitherKeptNorDone() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          await(mayAnswer);
          return text;
        });
    inbox.breakDown();
    channel.start();
    var socket = slack.socket();
    socket.send("E1", "events_api", Payloads.message("Ev1", "1.1", "D1", "im", "slow"));
    socket.send("E2", "slash_commands", Payloads.command("hi", slack.responseUrl()));
    socket.awaitAcknowledged("E2");
    assertThat(socket.isAcknowledged("E1")).isFalse();
    mayAnswer.countDown();
    slack.awaitMessages("D1", 1);
    Eventually.holds(() -> inbox.open().isEmpty(), inbox::open);
    socket.send("E3", "events_api", Payloads.message("Ev1", "1.1", "D1", "im", "slow"));
    socket.awaitAcknowledged("E3");
    assertThat(slack.messages("D1")).hasSize(1);
  }

  @Test
  void saysHowToMend_whenSocketModeIsTurnedOff() {
    channel.start();
    awaitState(channel, ChannelState.Kind.UP);
    slack.refuseAppToken("socket_mode_not_enabled");
    slack.socket().turnOff();
    awaitState(channel, ChannelState.Kind.DOWN);
    assertThat(channel.state().explanation()).startsWith("Socket Mode is turned off for the app");
  }

  @Test
  void saysHowToMend_whenBotTokenIsWrong() {
    try (SlackChannel wrong = channel("xoxb-wrong", FakeSlack.APP_TOKEN)) {
      wrong.start();
      awaitState(wrong, ChannelState.Kind.DOWN);
      assertThat(wrong.state().explanation())
          .isEqualTo(
              "Slack does not accept the token in SLACK_BOT_TOKEN (invalid_auth): copy it again"
                  + " from the app's pages at api.slack.com and start again");
    }
  }

  @Test
  void saysHowToMend_whenAppTokenIsWrong() {
    try (SlackChannel wrong = channel(FakeSlack.BOT_TOKEN, "xapp-wrong")) {
      wrong.start();
      awaitState(wrong, ChannelState.Kind.DOWN);
      assertThat(wrong.state().explanation())
          .isEqualTo(
              "Slack does not accept the token in SLACK_APP_TOKEN (invalid_auth): copy it again"
                  + " from the app's pages at api.slack.com and start again");
    }
    try (SlackChannel wrong = channel(FakeSlack.BOT_TOKEN, "xoxb-1")) {
      wrong.start();
      assertThat(wrong.state().explanation())
          .isEqualTo(
              "SLACK_APP_TOKEN does not begin with xapp- but is a bot token: take an App-Level"
                  + " Token with the scope connections:write from the app's page Basic"
                  + " Information");
    }
  }

  @Test
  void saysWhichScopeIsMissing() {
    slack.refuseAppToken("missing_scope");
    try (SlackChannel wrong = channel(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)) {
      wrong.start();
      awaitState(wrong, ChannelState.Kind.DOWN);
      assertThat(wrong.state().explanation())
          .startsWith("the token in SLACK_APP_TOKEN lacks the scope connections:write: make an");
    }
    slack.refuseAppToken("");
    slack.scopes("app_mentions:read,assistant:write,chat:write,commands,im:history");
    channel.start();
    awaitState(channel, ChannelState.Kind.UP);
    assertThat(channel.state().explanation())
        .startsWith(
            "Socket Mode; the bot lacks files:write (charts are not sent): paste manifest.yaml");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
