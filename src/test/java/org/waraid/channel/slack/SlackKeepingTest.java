package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.answer.Message;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.slack.fake.DurableInbox;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;
import org.waraid.channel.slack.fake.Signed;
import org.waraid.store.Store;
import org.waraid.store.StoreSettings;

class SlackKeepingTest {
  private final FakeSlack slack = new FakeSlack();
  private final DurableInbox inbox = new DurableInbox();
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    mayAnswer.countDown();
    slack.close();
  }

  private SlackBot bot() {
    return new SlackBot(slack, SlackBot.keptWith(inbox)).up();
  }

  private void answersLater(SlackBot bot) {
    bot.assistant.answers(
        text -> {
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return text;
        });
  }

  @Test
  void acknowledgesInTime_whateverTheAnswerTakes() {
    try (SlackBot bot = bot()) {
      answersLater(bot);
      var acknowledged = bot.post(Payloads.form(Payloads.command("slow", slack.responseUrl())));
      assertThat(acknowledged.statusCode()).isEqualTo(200);
      assertThat(acknowledged.body()).isEmpty();
      assertThat(inbox.open()).hasSize(1);
      assertThat(slack.calls("response")).isEmpty();
      assertThat(SlackBot.json(bot.interact(Payloads.submitted("slow"))).toString())
          .contains("One moment");
      mayAnswer.countDown();
      assertThat(slack.awaitCalls("response", 1).get(0).body().path("text").asText())
          .startsWith("slow");
      slack.awaitCalls("views.update", 1);
      Eventually.holds(() -> inbox.open().isEmpty(), inbox::open);
    }
  }

  @Test
  void answersOnce_whatComesSeveralTimes() {
    try (SlackBot bot = bot()) {
      String ts = "1700000001.000001";
      bot.event(Payloads.mention("Ev1", ts, "<@UBOT> how many?"));
      String again = Payloads.mention("Ev1", ts, "<@UBOT> how many?").toString();
      Map<String, String> headers =
          new HashMap<>(Signed.headers(SlackBot.SECRET, Instant.now(), again));
      headers.put("X-Slack-Retry-Num", "1");
      headers.put("X-Slack-Retry-Reason", "http_timeout");
      assertThat(bot.post(again, headers).statusCode()).isEqualTo(200);
      bot.event(Payloads.mention("Ev2", ts, "<@UBOT> how many?"));
      bot.event(Payloads.message("Ev3", ts, "C1", "channel", "<@UBOT> how many?"));
      bot.event(Payloads.mention("Ev4", "1700000002.000001", "<@UBOT> next"));

      slack.awaitMessages("C1", 2);
      assertThat(bot.assistant.asked)
          .extracting(Message::text)
          .containsExactly("how many?", "next");
      var command = Payloads.form(Payloads.command("twice", slack.responseUrl()));
      assertThat(bot.post(command).body()).isEqualTo(bot.post(command).body());
      assertThat(bot.assistant.asked).hasSize(3);
    }
  }

  @Test
  void answersOnce_overRestartsAndReplicas_withRealStore() {
    try (Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC())) {
      Kept kept = store.kept();
      try (SlackBot one = new SlackBot(slack, kept).up();
          SlackBot other = new SlackBot(slack, kept).up()) {
        one.event(Payloads.message("Ev1", "1.1", "D1", "im", "hello"));
        other.event(Payloads.message("Ev1", "1.1", "D1", "im", "hello"));
        slack.awaitMessages("D1", 1);
        one.event(Payloads.message("Ev2", "1.2", "D1", "im", "next"));
        slack.awaitMessages("D1", 2);
        assertThat(other.assistant.asked).isEmpty();
      }
    }
    try (Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC());
        SlackBot later = new SlackBot(slack, store.kept()).up()) {
      later.event(Payloads.message("Ev1", "1.1", "D1", "im", "hello"));
      later.event(Payloads.message("Ev3", "1.3", "D1", "im", "after"));
      slack.awaitMessages("D1", 3);
      assertThat(later.assistant.asked).extracting(Message::text).containsExactly("after");
    }
  }

  @Test
  void answersAfterRestart_whatWasAcknowledgedBefore_ifStillOfUse() {
    try (SlackBot first = bot()) {
      answersLater(first);
      first.event(Payloads.message("Ev1", "1.1", "D1", "im", "unfinished"));
      first.post(Payloads.form(Payloads.command("slow", slack.responseUrl())));
      assertThat(inbox.open()).hasSize(2);
      inbox.crash(Instant.now());
      try (SlackBot second = bot()) {
        slack.awaitMessages("D1", 1);
        slack.awaitCalls("response", 1);
        assertThat(second.assistant.asked)
            .extracting(Message::text)
            .containsExactlyInAnyOrder("unfinished", "slow");
        Eventually.holds(() -> inbox.open().isEmpty(), inbox::open);
        mayAnswer.countDown();
      }
    }
  }

  @Test
  void answersNothing_thatIsOfNoUseAnyMore() {
    long yesterday = Instant.now().minus(Duration.ofDays(1)).toEpochMilli();
    Task old =
        new TaskBuilder(Task.Kind.DIRECT, "message:T1:D1:1.1")
            .at("T1", "D1", "U1")
            .text("old")
            .build(yesterday);
    inbox.take(old.key(), old.json());
    inbox.take("slack:other", "{\"of\":\"another version\"}");
    inbox.crash(Instant.now());
    try (SlackBot bot = bot()) {
      Eventually.holds(() -> inbox.open().isEmpty(), inbox::open);
      assertThat(bot.assistant.asked).isEmpty();
    }
  }

  @Test
  void asksSlackToSendAgain_whatIsNeitherKeptNorDone() {
    inbox.breakDown();
    try (SlackBot bot = bot()) {
      assertThat(bot.event(Payloads.message("Ev0", "1.0", "D1", "im", "quick")).statusCode())
          .isEqualTo(200);
      answersLater(bot);
      var event = Payloads.message("Ev1", "1.1", "D1", "im", "slow");
      assertThat(bot.event(event).statusCode()).isEqualTo(503);
      mayAnswer.countDown();
      slack.awaitMessages("D1", 2);
      Eventually.holds(() -> bot.event(event).statusCode() == 200, () -> "still refused");
      assertThat(slack.messages("D1")).hasSize(2);
    }
  }

  @Test
  void answersWhatWasTaken_whenClosed() throws InterruptedException {
    SlackBot bot = bot();
    CountDownLatch asked = new CountDownLatch(1);
    bot.assistant.answers(
        text -> {
          asked.countDown();
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return "late, but there";
        });
    bot.event(Payloads.message("Ev1", "1.1", "D1", "im", "hello"));
    asked.await();
    Thread closing = new Thread(bot.channel::close);
    closing.start();
    mayAnswer.countDown();
    closing.join();

    assertThat(slack.messages("D1")).hasSize(1);
    assertThat(inbox.open()).isEmpty();
    assertThat(bot.event(Payloads.message("Ev2", "1.2", "D1", "im", "too late")).statusCode())
        .isEqualTo(503);
    bot.close();
  }

  @Test
  void asksWhoItIs_onlyOnce() {
    try (SlackBot bot = bot()) {
      bot.event(Payloads.message("Ev1", "1.1", "D1", "im", "hello"));
      bot.event(Payloads.message("Ev2", "1.2", "D1", "im", "hello"));
      slack.awaitMessages("D1", 2);
      assertThat(slack.calls("auth.test")).hasSize(1);
      assertThat(List.copyOf(bot.channel.webhooks())).hasSize(1);
    }
  }
}
