package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Chat;
import org.waraid.channel.Phrases;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.FakeTelegram.Refusal;
import org.waraid.channel.telegram.fake.Updates;

/** Nothing is lost, nothing is answered twice, and nobody holds up the others. */
class TelegramIntakeTest extends TelegramTest {

  private TelegramChannel another() {
    return new TelegramChannel(
        new TelegramSettings(FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofMillis(50)),
        assistant,
        kept);
  }

  @Test
  void confirmsOnlyWhatIsAnswered_whenItCannotBeKept() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          await(mayAnswer);
          return text;
        });
    channel.start();
    telegram.push(message(OLENA, OLENA, "hello"));
    telegram.awaitCalls("getupdates", 3);
    assertThat(telegram.updates().unconfirmed()).isEqualTo(1);

    mayAnswer.countDown();
    telegram.awaitMessages(OLENA, 1);
    Eventually.holds(
        () -> telegram.updates().unconfirmed() == 0, () -> telegram.calls("getupdates"));
    assertThat(telegram.messages(OLENA)).hasSize(1);
  }

  @Test
  void answersWhatAnEarlierRunLeft() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    assistant.answers(
        text -> {
          asked.countDown();
          await(never);
          return text;
        });
    TelegramChannel first = another();
    first.start();
    telegram.push(message(OLENA, OLENA, "hello").put("update_id", 7));
    await(asked);
    first.close();
    assertThat(telegram.messages(OLENA)).isEmpty();

    assistant.answers(text -> "said later: " + text);
    channel.start();
    assertThat(telegram.awaitMessages(OLENA, 1).get(0).text()).startsWith("said later: hello");
    assertThat(kept.inbox().unfinished("telegram:" + FakeTelegram.BOT_ID)).isEmpty();
  }

  @Test
  void readsBackEveryKindOfUpdate_asItWasKept() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(3);
    assistant.answers(
        text -> {
          asked.countDown();
          await(never);
          return text;
        });
    TelegramChannel first = another();
    first.start();
    telegram.push(Updates.inTopic(message(GROUP, OLENA, "/ask@war_aid_bot how many?"), 5));
    telegram.push(message(OLENA, OLENA, "first"));
    telegram.push(message(2, 2, "second"));
    await(asked);
    telegram.push(Updates.pressed("q1", OLENA, OLENA, "t:withdrawn"));
    telegram.awaitCalls("getupdates", 3);
    first.close();

    assistant.answers(text -> text);
    channel.start();
    Call inGroup = telegram.awaitMessages(GROUP, 1).get(0);
    assertThat(inGroup.body().path("message_thread_id").asInt()).isEqualTo(5);
    assertThat(inGroup.body().at("/reply_parameters/message_id").asInt()).isEqualTo(77);
    telegram.awaitMessages(OLENA, 1);
    telegram.awaitMessages(2, 1);
    assertThat(telegram.awaitCalls("answercallbackquery", 1)).hasSize(1);
  }

  @Test
  void tellsAFloodingPersonOnce_andAnswersTheOthers() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          if (text.startsWith("flood")) {
            await(mayAnswer);
          }
          return text;
        });
    channel.start();
    IntStream.range(0, 60).forEach(i -> telegram.push(message(OLENA, OLENA, "flood " + i)));
    telegram.push(message(2, 2, "calm"));

    telegram.awaitMessages(2, 1);
    assertThat(telegram.awaitMessages(OLENA, 1))
        .singleElement()
        .satisfies(call -> assertThat(call.text()).isEqualTo(Phrases.BUSY));
    mayAnswer.countDown();
    telegram.awaitMessages(OLENA, 5);
  }

  @Test
  void answersOthers_whileSeveralGroupsAreFlooded() {
    channel.start();
    for (int i = 0; i < 300; i++) {
      for (long group = -200; group > -206; group--) {
        telegram.push(message(group, 1_000 + i, "/ask@war_aid_bot hello"));
      }
    }
    telegram.push(message(OLENA, OLENA, "hello"));

    telegram.awaitMessages(OLENA, 1);
  }

  @Test
  void triesAgain_whenTheConnectionBreaks() {
    telegram.refuse(OLENA, Refusal.broken());
    telegram.refuse(OLENA, new Refusal(502, "<html>Bad Gateway</html>", 0));
    channel.start();
    telegram.push(message(OLENA, OLENA, "hello"));

    assertThat(telegram.awaitMessages(OLENA, 1)).hasSize(1);
    Eventually.holds(
        () -> telegram.updates().unconfirmed() == 0, () -> telegram.calls("getupdates"));
  }

  @Test
  void sendsOneMessageTwiceAtMost_whenTelegramsWordIsLost() {
    telegram.refuse(OLENA, Refusal.lost());
    channel.start();
    telegram.push(message(OLENA, OLENA, "hello"));
    telegram.push(message(OLENA, OLENA, "bye"));

    List<Call> sent = telegram.awaitMessages(OLENA, 3);
    assertThat(sent.get(2).text()).contains("bye");
  }

  @Test
  void movesWithAGroup_thatBecomesASupergroup() {
    kept.preferences().language(new Chat("telegram", "-100"), Optional.of("en"));
    telegram.refuse(GROUP, Refusal.moved(-1001));
    channel.start();
    telegram.push(message(GROUP, OLENA, "/ask@war_aid_bot hello"));

    telegram.awaitMessages(-1001, 1);
    assertThat(kept.preferences().language(new Chat("telegram", "-1001"))).contains("en");
    assertThat(kept.preferences().language(new Chat("telegram", "-100"))).isEmpty();
  }

  @Test
  void keepsToTelegramsPace_inOneChat() {
    assistant.answers(text -> text);
    channel.start();
    long asked = System.nanoTime();
    IntStream.range(0, 7).forEach(i -> telegram.push(message(OLENA, OLENA, "question " + i)));
    IntStream.range(0, 3).forEach(i -> telegram.push(message(2, 2, "other " + i)));

    telegram.awaitMessages(2, 3);
    List<Call> sent = telegram.awaitMessages(OLENA, 7);
    assertThat(Duration.ofNanos(sent.get(6).nanos() - asked))
        .isGreaterThan(Duration.ofMillis(1_500));
    assertThat(sent).extracting(Call::text).isSorted();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
