package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.inTopic;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;
import static org.waraid.channel.telegram.fake.Updates.replyToBot;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.answer.Suggestion;
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
        .isEqualTo("[\"message\",\"callback_query\",\"my_chat_member\"]");
  }

  @Test
  void answersInItsTopicAndToTheMessage_whenAddressedInGroup() {
    channel.start();
    telegram.push(inTopic(message(GROUP, OLENA, "/ask@War_Aid_Bot how many shells?"), 5));

    Call sent = telegram.awaitMessages(GROUP, 1).get(0);
    assertThat(sent.body().path("message_thread_id").asInt()).isEqualTo(5);
    assertThat(sent.body().at("/reply_parameters/message_id").asInt()).isEqualTo(77);
    assertThat(assistant.asked).containsExactly(new Message("telegram:-100:1", "how many shells?"));
  }

  @Test
  void isSilent_whenNotAddressedInGroup() {
    channel.start();
    telegram.push(message(GROUP, 1, "how much has the US sent?"));
    telegram.push(message(GROUP, 2, "/ask@other_bot how much?"));
    telegram.push(message(GROUP, 3, "mail aid@war_aid_bot.example please"));
    telegram.push(message(GROUP, 4, "/weather"));
    telegram.push(replyToBot(message(GROUP, 5, "/ask@other_bot and you?")));
    telegram.push(message(GROUP, 6, "hey @war_aid_bot, who sent shells?"));
    telegram.push(replyToBot(message(GROUP, 7, "and Poland?")));

    telegram.awaitMessages(GROUP, 2);
    assertThat(assistant.asked)
        .containsExactly(
            new Message("telegram:-100:6", "hey who sent shells?"),
            new Message("telegram:-100:7", "and Poland?"));
  }

  @Test
  void greetsAndListsTopics_whenCommanded() {
    channel.start();
    telegram.push(message(OLENA, OLENA, "/start"));
    telegram.push(message(OLENA, OLENA, "/topics"));
    telegram.push(message(OLENA, OLENA, "/ask"));

    List<Call> sent = telegram.awaitMessages(OLENA, 3);
    assertThat(sent.get(0).text()).isEqualTo(Phrases.GREETING);
    assertThat(sent.get(0).body().at("/reply_markup/inline_keyboard/0/0/text").asText())
        .isEqualTo("US aid sent so far");
    assertThat(sent.get(1).text()).isEqualTo(Phrases.TOPICS + "\n\n• US aid sent so far");
    assertThat(sent.get(2).text()).isEqualTo(Phrases.NO_QUESTION);
    assertThat(assistant.asked).isEmpty();
  }

  @Test
  void answersPressedButton_andSaysSoWhenItsTopicIsGone() {
    String longId = "x".repeat(100);
    assistant.suggestions(List.of(new Suggestion(longId, "A long one")));
    assistant.topics.put(longId, ScriptedAssistant.answer("The long answer.", List.of()));
    channel.start();
    telegram.push(message(OLENA, OLENA, "/help"));
    Call greeting = telegram.awaitMessages(OLENA, 1).get(0);
    String data = greeting.body().at("/reply_markup/inline_keyboard/0/0/callback_data").asText();

    telegram.push(pressed("q1", OLENA, OLENA, data));
    telegram.push(pressed("q2", OLENA, OLENA, "t:withdrawn"));
    telegram.push(pressed("too-old", OLENA, OLENA, data));

    List<Call> answered = telegram.awaitCalls("answercallbackquery", 3);
    assertThat(answered.get(0).body().path("callback_query_id").asText()).isEqualTo("q1");
    assertThat(answered.get(0).body().has("text")).isFalse();
    assertThat(answered.get(1).text()).isEqualTo(Phrases.TOPIC_GONE);
    assertThat(telegram.awaitMessages(OLENA, 3).get(1).text()).startsWith("The long answer.");
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
