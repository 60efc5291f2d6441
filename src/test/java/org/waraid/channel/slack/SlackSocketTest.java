package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;

class SlackSocketTest {
  private final FakeSlack slack = new FakeSlack();
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final SlackChannel channel = channel(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN);

  @AfterEach
  void close() {
    channel.close();
    slack.close();
  }

  private SlackChannel channel(String botToken, String appToken) {
    return new SlackChannel(
        new SlackSettings(
            botToken, Optional.of(appToken), Optional.empty(), slack.api(), Duration.ofSeconds(5)),
        assistant);
  }

  private static void awaitState(SlackChannel channel, ChannelState.Kind kind) {
    Eventually.holds(() -> channel.state().kind() == kind, channel::state);
  }

  @Test
  void answersCommandEventAndButton() {
    assistant.topics.put(
        "shells", ScriptedAssistant.answer("300,000 shells.", java.util.List.of()));
    channel.start();
    var socket = slack.socket();
    socket.send("E1", "slash_commands", Payloads.command("how much?", slack.responseUrl()));
    socket.send("E2", "events_api", Payloads.mention("Ev1", "1.1", "<@UBOT> who?"));
    socket.send("E3", "interactive", Payloads.pressed("shells", "D1", false, slack.responseUrl()));
    socket.send("E4", "events_api", Payloads.mention("Ev1", "1.1", "<@UBOT> who?"));

    assertThat(socket.awaitAcknowledged("E1").size()).isEqualTo(1);
    socket.awaitAcknowledged("E2");
    socket.awaitAcknowledged("E3");
    socket.awaitAcknowledged("E4");
    slack.awaitCalls("response", 1);
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
    slack.socket().awaitAcknowledged("E19");
    mayAnswer.countDown();
    slack.awaitCalls("chat.postMessage", 20);
  }

  @Test
  void connectsAgain_whenConnectionBreaks() {
    channel.start();
    awaitState(channel, ChannelState.Kind.UP);
    slack.socket().breakConnection();
    Eventually.holds(() -> slack.socket().connections() == 2, channel::state);
    slack.socket().send("E1", "slash_commands", Payloads.command("hi", slack.responseUrl()));
    slack.awaitCalls("response", 1);
    awaitState(channel, ChannelState.Kind.UP);
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
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
