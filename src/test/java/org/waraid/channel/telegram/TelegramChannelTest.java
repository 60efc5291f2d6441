package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.inTopic;
import static org.waraid.channel.telegram.fake.Updates.message;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Phrases;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

class TelegramChannelTest {
  private static final long OLENA = 1;
  private static final long GROUP = -100;

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

  @Test
  void answers_inPrivateChat() {
    assistant.answers(text -> "More than $40bn <so far> & counting.");
    channel.start();
    telegram.push(message(OLENA, OLENA, "How much has the US sent?"));

    Call sent = telegram.awaitMessages(OLENA, 1).get(0);
    assertThat(sent.text())
        .isEqualTo(
            "More than $40bn &lt;so far&gt; &amp; counting.\n\n"
                + "<i>Al Jazeera, 29 November 2023</i>");
    assertThat(sent.body().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(sent.body().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(sent.body().at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
        .isEqualTo("t:us-aid-sent");
    assertThat(sent.body().has("reply_parameters")).isFalse();
    assertThat(assistant.asked)
        .containsExactly(new Message("telegram:1:1", "How much has the US sent?"));
    assertThat(channel.state()).isEqualTo(ChannelState.up("long polling as @war_aid_bot"));
    assertThat(telegram.calls("getupdates").get(0).body().path("allowed_updates").toString())
        .isEqualTo(
            "[\"message\",\"edited_message\",\"callback_query\",\"inline_query\","
                + "\"my_chat_member\"]");
  }

  @Test
  void splitsAtSentenceEnd_whenTooLong() {
    String sentence = "A sentence of 25 letters. ";
    assistant.answers(text -> sentence.repeat(200));
    channel.start();
    telegram.push(message(GROUP, OLENA, "@war_aid_bot everything, please"));

    List<Call> sent = telegram.awaitMessages(GROUP, 2);
    assertThat(sent.get(0).text()).hasSizeLessThanOrEqualTo(4096).endsWith("letters.");
    assertThat(sent.get(1).text()).startsWith("A sentence").endsWith("2023</i>");
    assertThat(sent.get(0).body().has("reply_markup")).isFalse();
    assertThat(sent.get(1).body().has("reply_markup")).isTrue();
    assertThat(sent.get(1).body().has("reply_parameters")).isFalse();
  }

  @Test
  void answersWhatWasTaken_andConfirmsIt_whenClosed() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          asked.countDown();
          await(mayAnswer);
          return "late, but there";
        });
    channel.start();
    telegram.push(message(1, 1, "hello"));
    asked.await();
    Thread closing = new Thread(channel::close);
    closing.start();
    mayAnswer.countDown();
    closing.join();

    assertThat(telegram.messages(1)).hasSize(1);
    assertThat(telegram.updates().unconfirmed()).isZero();
  }

  @Test
  void answersOnce_whenUpdateComesAgain() {
    channel.start();
    telegram.push(message(1, 1, "hello").put("update_id", 7));
    telegram.awaitMessages(1, 1);
    telegram.push(message(1, 1, "hello").put("update_id", 7));
    telegram.push(message(1, 1, "bye").put("update_id", 8));

    assertThat(telegram.awaitMessages(1, 2).get(1).text()).contains("bye");
  }

  @Test
  void showsTyping_whenAnswerTakesLong() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          await(mayAnswer);
          return "done";
        });
    channel.start();
    telegram.push(inTopic(message(GROUP, 1, "/ask hello"), 5));

    Call typing = telegram.awaitCalls("sendchataction", 1).get(0);
    assertThat(typing.body().path("action").asText()).isEqualTo("typing");
    assertThat(typing.body().path("message_thread_id").asInt()).isEqualTo(5);
    mayAnswer.countDown();
    telegram.awaitMessages(GROUP, 1);
  }

  @Test
  void goesOn_afterFaultOfItsOwn() {
    assistant.answers(
        text -> {
          if (text.equals("break")) {
            throw new IllegalStateException("a fault that the test wants");
          }
          return text;
        });
    channel.start();
    telegram.push(message(1, 1, "break"));
    telegram.push(message(1, 1, "go on"));

    List<Call> sent = telegram.awaitMessages(1, 2);
    assertThat(sent.get(0).text()).isEqualTo(Phrases.FAULT);
    assertThat(sent.get(1).text()).startsWith("go on");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
