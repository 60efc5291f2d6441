package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.answer.Suggestion;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Phrases;
import org.waraid.channel.Seen;
import org.waraid.channel.Webhook;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.FakeSlack.Call;
import org.waraid.channel.slack.fake.Payloads;
import org.waraid.channel.slack.fake.Signed;

class SlackHttpTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final FakeSlack slack = new FakeSlack();
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final SlackChannel channel =
      new SlackChannel(
          new SlackSettings(
              FakeSlack.BOT_TOKEN,
              Optional.empty(),
              Optional.of(SECRET),
              slack.api(),
              Duration.ofSeconds(5)),
          assistant,
          Seen.inMemory(Duration.ofHours(1), 1000),
          () -> NOW);

  @BeforeEach
  void start() {
    channel.start();
    Eventually.holds(() -> channel.state().equals(ChannelState.up("HTTP")), channel::state);
  }

  @AfterEach
  void close() {
    channel.close();
    slack.close();
  }

  private Webhook.Response post(String body) {
    return channel.webhooks().get(0).receive(Signed.request(SECRET, NOW, body));
  }

  @Test
  void answersCommand_onlyToWhoAsked() {
    assistant.answers(text -> "More than $40bn <so far> & counting.");
    Webhook.Response response =
        post(Payloads.form(Payloads.command("how much has the US sent?", slack.responseUrl())));

    assertThat(response).isEqualTo(Webhook.Response.of(200));
    JsonNode answer = slack.awaitCalls("response", 1).get(0).body();
    assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(answer.path("replace_original").asBoolean()).isFalse();
    assertThat(answer.path("text").asText())
        .isEqualTo(
            "More than $40bn &lt;so far&gt; &amp; counting.\n\nAl Jazeera, 29 November 2023");
    assertThat(answer.at("/blocks/0/text/text").asText())
        .isEqualTo("More than $40bn &lt;so far&gt; &amp; counting.");
    assertThat(answer.at("/blocks/1/elements/0/text").asText())
        .isEqualTo("Al Jazeera, 29 November 2023");
    assertThat(answer.at("/blocks/2/elements/0/value").asText()).isEqualTo("us-aid-sent");
    assertThat(assistant.asked)
        .containsExactly(new Message("slack:T1:C1:U1", "how much has the US sent?"));
  }

  @Test
  void acknowledgesAtOnce_whateverTheAnswerTakes() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          await(mayAnswer);
          return text;
        });
    long before = System.nanoTime();
    assertThat(post(Payloads.form(Payloads.command("slow", slack.responseUrl()))).status())
        .isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(slack.calls("response")).isEmpty();
    mayAnswer.countDown();
    slack.awaitCalls("response", 1);
  }

  @Test
  void greets_whenCommandIsEmpty() {
    post(Payloads.form(Payloads.command("", slack.responseUrl())));
    assertThat(slack.awaitCalls("response", 1).get(0).body().path("text").asText())
        .isEqualTo(Phrases.GREETING);
  }

  @Test
  void answersMentionInThread_once() {
    String ts = "1700000001.000001";
    post(Payloads.mention("Ev1", ts, "<@UBOT> how many shells &amp; who?").toString());
    post(Payloads.mention("Ev1", ts, "<@UBOT> how many shells &amp; who?").toString());
    post(Payloads.mention("Ev2", ts, "<@UBOT> how many shells &amp; who?").toString());
    post(Payloads.message("Ev3", ts, "C1", "channel", "<@UBOT> how many shells?").toString());
    post(Payloads.mention("Ev4", "1700000002.000001", "<@UBOT> next").toString());

    List<Call> sent = slack.awaitMessages("C1", 2);
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).body().path("thread_ts").asText()).isEqualTo(ts);
    assertThat(assistant.asked)
        .extracting(Message::text)
        .containsExactly("how many shells & who?", "next");
  }

  @Test
  void answersDirectMessage_butNoBot() {
    var ofOtherBot = Payloads.message("Ev1", "1.1", "D1", "im", "I am a bot");
    Payloads.in(ofOtherBot).put("bot_id", "B9");
    var ofItself = Payloads.message("Ev2", "1.2", "D1", "im", "I am you");
    Payloads.in(ofItself).put("user", FakeSlack.BOT_USER);
    var edited = Payloads.message("Ev3", "1.3", "D1", "im", "edited");
    Payloads.in(edited).put("subtype", "message_changed");
    var inChannel = Payloads.message("Ev4", "1.4", "C2", "channel", "not for you");
    for (var payload : List.of(ofOtherBot, ofItself, edited, inChannel)) {
      assertThat(post(payload.toString()).status()).isEqualTo(200);
    }
    post(Payloads.message("Ev5", "1.5", "D1", "im", "how much?").toString());

    Call sent = slack.awaitMessages("D1", 1).get(0);
    assertThat(sent.body().has("thread_ts")).isFalse();
    assertThat(assistant.asked).containsExactly(new Message("slack:T1:D1:U1", "how much?"));
  }

  @Test
  void answersPressedButton_whereItStands() {
    assistant.topics.put("shells", ScriptedAssistant.answer("300,000 shells.", List.of()));
    post(Payloads.interactive(Payloads.pressed("shells", "C1", false, slack.responseUrl())));
    post(Payloads.interactive(Payloads.pressed("shells", "C1", true, slack.responseUrl())));
    post(Payloads.interactive(Payloads.pressed("gone", "C1", false, slack.responseUrl())));

    JsonNode posted = slack.awaitMessages("C1", 1).get(0).body();
    assertThat(posted.path("thread_ts").asText()).isEqualTo("1700000001.000001");
    List<Call> responses = slack.awaitCalls("response", 2);
    assertThat(responses.get(0).body().path("text").asText()).startsWith("300,000 shells.");
    assertThat(responses.get(1).body().path("text").asText()).isEqualTo(Phrases.TOPIC_GONE);
  }

  @Test
  void waitsAsTold_whileOtherChannelsGoOn() {
    slack.refuse("C1", 429);
    slack.refuse("C1", 500);
    post(Payloads.mention("Ev1", "1.1", "<@UBOT> first").toString());
    post(Payloads.message("Ev2", "1.2", "D1", "im", "other").toString());

    slack.awaitMessages("D1", 1);
    assertThat(slack.messages("C1")).isEmpty();
    long sent = slack.awaitMessages("C1", 1).get(0).nanos();
    long refused = slack.calls("chat.postMessage:429").get(0).nanos();
    assertThat(Duration.ofNanos(sent - refused)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void keepsToSlacksLimits_whenLong() {
    assistant.answers(text -> "A sentence with an & in it. ".repeat(500));
    assistant.suggestions(
        List.of(new Suggestion("a", "t".repeat(100)), new Suggestion("b", "short")));
    post(Payloads.message("Ev1", "1.1", "D1", "im", "everything").toString());

    JsonNode sent = slack.awaitMessages("D1", 1).get(0).body();
    assertThat(sent.path("text").asText()).hasSizeLessThanOrEqualTo(4000);
    assertThat(sent.path("blocks").size()).isBetween(6, 20);
  }

  @Test
  void refuses_whatIsNotSignedByNow() {
    String body = Payloads.form(Payloads.command("hello", slack.responseUrl()));
    Webhook webhook = channel.webhooks().get(0);
    Duration sixMinutes = Duration.ofMinutes(6);
    List<Webhook.Request> wrong =
        List.of(
            new Webhook.Request(Map.of(), body),
            Signed.request("another secret", NOW, body),
            Signed.request(SECRET, NOW.minus(sixMinutes), body),
            Signed.request(SECRET, NOW.plus(sixMinutes), body),
            new Webhook.Request(Signed.request(SECRET, NOW, body).headers(), body + "x"),
            new Webhook.Request(Map.of(), "[]"),
            new Webhook.Request(Map.of(), "payload=%7Bx"));
    for (Webhook.Request request : wrong) {
      assertThat(webhook.receive(request).status()).isEqualTo(401);
    }
    assertThat(assistant.asked).isEmpty();
  }

  @Test
  void survives_signedNonsense() {
    for (String body :
        List.of("[]", "payload=%7Bx", "{\"type\":\"event_callback\"}", "", "{", "x=y")) {
      assertThat(post(body).status()).as(body).isEqualTo(400);
    }
  }

  @Test
  void givesChallengeBack() {
    Webhook.Response response =
        post("{\"token\":\"t\",\"challenge\":\"3eZbrw1aB\",\"type\":\"url_verification\"}");
    assertThat(response)
        .isEqualTo(
            new Webhook.Response(
                200, Map.of("Content-Type", "text/plain; charset=utf-8"), "3eZbrw1aB"));
  }

  @Test
  void asksWhoItIs_onlyOnce() {
    post(Payloads.message("Ev1", "1.1", "D1", "im", "hello").toString());
    slack.awaitMessages("D1", 1);
    assertThat(slack.calls("auth.test")).hasSize(1);
  }

  @Test
  void answersWhatWasTaken_whenClosed() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    assistant.answers(
        text -> {
          asked.countDown();
          await(mayAnswer);
          return "late, but there";
        });
    post(Payloads.message("Ev1", "1.1", "D1", "im", "hello").toString());
    asked.await();
    Thread closing = new Thread(channel::close);
    closing.start();
    mayAnswer.countDown();
    closing.join();

    assertThat(slack.messages("D1")).hasSize(1);
    assertThat(post("{\"type\":\"event_callback\"}").status()).isEqualTo(503);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
