package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.FakeTelegram.Refusal;

class TelegramFaultsTest {

  private final FakeTelegram telegram = new FakeTelegram();
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final TelegramChannel channel = channel(telegram.url(), FakeTelegram.TOKEN);

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private TelegramChannel channel(String url, String token) {
    return new TelegramChannel(
        new TelegramSettings(token, URI.create(url), Duration.ofSeconds(5)), assistant);
  }

  private static void awaitState(TelegramChannel channel, ChannelState.Kind kind) {
    Eventually.holds(() -> channel.state().kind() == kind, channel::state);
  }

  @Test
  void waitsAsTold_whileOtherChatsGoOn() {
    // So often that the other chat has its answer before, on however slow a machine.
    for (int i = 0; i < 15; i++) {
      telegram.refuse(1, new Refusal(429, "Too Many Requests: retry after 1", 1));
    }
    channel.start();
    telegram.push(message(1, 1, "first"));
    telegram.push(message(1, 1, "second"));
    telegram.push(message(2, 2, "other"));

    telegram.awaitMessages(2, 1);
    // The second try shows that the first was refused.
    Eventually.holds(() -> callsTo(1).size() >= 2, () -> telegram.calls("sendmessage"));
    assertThat(telegram.messages(1)).isEmpty();
    telegram.relent(1);
    List<Call> sent = telegram.awaitMessages(1, 2);
    assertThat(sent.get(0).text()).contains("first");
    assertThat(sent.get(1).text()).contains("second");
    long refused = callsTo(1).get(0).nanos();
    assertThat(Duration.ofNanos(sent.get(0).nanos() - refused))
        .isGreaterThan(Duration.ofMillis(990));
  }

  private List<Call> callsTo(long chat) {
    return telegram.calls("sendmessage").stream().filter(call -> call.chat() == chat).toList();
  }

  @Test
  void triesAgain_afterFaults() {
    telegram.refuse(1, new Refusal(500, "Internal Server Error", 0));
    telegram.refuse(1, new Refusal(502, "<html>Bad Gateway</html>", 0));
    channel.start();
    telegram.push(message(1, 1, "hello"));

    telegram.awaitMessages(1, 1);
    assertThat(telegram.calls("sendmessage")).hasSize(3);
  }

  @Test
  void stopsSending_whenShutOut() {
    assistant.answers(text -> "A sentence of 25 letters. ".repeat(400));
    telegram.refuse(1, new Refusal(403, "Forbidden: bot was blocked by the user", 0));
    channel.start();
    telegram.push(message(1, 1, "hello"));
    telegram.push(message(2, 2, "hello"));

    telegram.awaitMessages(2, 3);
    telegram.push(message(1, 1, "back again"));
    telegram.awaitMessages(1, 3);
    assertThat(callsTo(1)).hasSize(4);
  }

  @Test
  void sendsPlainText_whenMarkupCannotBeRead() {
    telegram.refuse(1, new Refusal(400, "Bad Request: can't parse entities: no", 0));
    channel.start();
    telegram.push(message(1, 1, "hello"));

    Call sent = telegram.awaitMessages(1, 1).get(0);
    assertThat(sent.body().has("parse_mode")).isFalse();
    assertThat(sent.text()).isEqualTo("You said: hello\n\nAl Jazeera, 29 November 2023");
  }

  @Test
  void saysHowToMend_whenAnotherProgramPolls() {
    telegram.conflict(true);
    channel.start();
    awaitState(channel, ChannelState.Kind.DOWN);
    assertThat(channel.state().explanation())
        .isEqualTo(
            "another program receives this bot's messages (Telegram answers 409): stop the other"
                + " one, or give this one a token of its own in TELEGRAM_BOT_TOKEN; trying again");

    telegram.conflict(false);
    awaitState(channel, ChannelState.Kind.UP);
  }

  @Test
  void saysHowToMend_whenTokenIsWrong() {
    try (TelegramChannel wrong = channel(telegram.url(), "1:WRONG")) {
      wrong.start();
      awaitState(wrong, ChannelState.Kind.DOWN);
      assertThat(wrong.state().explanation())
          .isEqualTo(
              telegram.url()
                  + " does not accept the token (401): copy it again from @BotFather into"
                  + " TELEGRAM_BOT_TOKEN and start again");
    }
  }

  @Test
  void connects_whenTelegramComesBack() {
    int port = telegram.port();
    telegram.close();
    channel.start();
    awaitState(channel, ChannelState.Kind.DOWN);
    assertThat(channel.state().explanation())
        .startsWith("cannot reach http://127.0.0.1:" + port + " (java.net.ConnectException")
        .endsWith("check the network, a proxy, and TELEGRAM_API_URL; trying again by itself");

    try (FakeTelegram back = new FakeTelegram(port, "")) {
      back.push(message(1, 1, "hello"));
      back.awaitMessages(1, 1);
      awaitState(channel, ChannelState.Kind.UP);
      channel.close();
    }
  }

  @Test
  void keepsPathPrefix_ofItsAddress() {
    try (FakeTelegram behindProxy = new FakeTelegram(0, "/telegram/api");
        TelegramChannel prefixed = channel(behindProxy.url() + "/", FakeTelegram.TOKEN)) {
      prefixed.start();
      behindProxy.push(message(1, 1, "hello"));
      behindProxy.awaitMessages(1, 1);
    }
  }
}
