package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;

class TelegramMishapsTest {
  @Test
  void leavesWithTelegram_whatIsNeitherKeptNorAnswered() throws Exception {
    ScriptedAssistant assistant = new ScriptedAssistant();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    assistant.answers(
        text -> {
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return text;
        });
    try (FakeTelegram telegram = new FakeTelegram()) {
      TelegramChannel first = channel(telegram, assistant);
      first.start();
      telegram.push(message(1, 1, "hello"));
      asked.await();
      first.close();
      assertThat(telegram.updates().unconfirmed()).isEqualTo(1);
    }
  }

  @Test
  void goesOn_afterAnErrorOfItsOwn() {
    ScriptedAssistant assistant = new ScriptedAssistant();
    assistant.answers(
        text -> {
          if (text.equals("deep")) {
            throw new StackOverflowError();
          }
          return text;
        });
    try (FakeTelegram telegram = new FakeTelegram();
        TelegramChannel channel = channel(telegram, assistant)) {
      channel.start();
      telegram.push(message(1, 1, "deep"));
      telegram.push(message(2, 2, "hello"));
      telegram.awaitMessages(2, 1);
      Eventually.holds(
          () -> telegram.updates().unconfirmed() == 0,
          () -> telegram.updates().unconfirmed() + " unconfirmed");
      assertThat(telegram.messages(1)).hasSize(1);
    }
  }

  private static TelegramChannel channel(FakeTelegram telegram, ScriptedAssistant assistant) {
    return new TelegramChannel(
        new TelegramSettings(
            FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofMillis(300)),
        assistant);
  }
}
