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
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.FakeTelegram.Refusal;

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

  private static void awaitState(TelegramChannel channel, ChannelState.Kind kind) {
    Eventually.holds(() -> channel.state().kind() == kind, channel::state);
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
  void waitsAsTold_whileOtherChatsGoOn() {
    telegram.refuse(1, new Refusal(429, "Too Many Requests: retry after 1", 1));
    channel.start();
    telegram.push(message(1, 1, "first"));
    telegram.push(message(1, 1, "second"));
    telegram.push(message(2, 2, "other"));

    telegram.awaitMessages(2, 1);
    assertThat(telegram.messages(1)).isEmpty();
    List<Call> sent = telegram.awaitMessages(1, 2);
    assertThat(sent.get(0).text()).contains("first");
    assertThat(sent.get(1).text()).contains("second");
    long refused = telegram.calls("sendmessage").get(0).nanos();
    assertThat(Duration.ofNanos(sent.get(0).nanos() - refused))
        .isGreaterThan(Duration.ofMillis(990));
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
    assertThat(telegram.calls("sendmessage").stream().filter(call -> call.chat() == 1)).hasSize(4);
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
