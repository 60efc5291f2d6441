package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Comparison;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.FakeSlack.Call;
import org.waraid.channel.slack.fake.Payloads;

class SlackDeliveryTest {
  private final FakeSlack slack = new FakeSlack();
  private final SlackBot bot = new SlackBot(slack, SlackBot.durable()).up();

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  static Reply comparison() {
    Comparison compared =
        new Comparison(
            "Shells",
            List.of(
                new Comparison.Amount("promised", "1 million", new BigDecimal(1_000_000)),
                new Comparison.Amount("sent", "300,000", new BigDecimal(300_000))),
            Optional.empty(),
            "Shells: 1 million promised, 300,000 sent.");
    return new Reply.Answer(
        new Reply.Body("300,000 of 1 million.", "en", Optional.of("shells"), 1, List.of()),
        List.of("a", "b"),
        List.of(new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 1, 1)),
        Optional.of(compared));
  }

  @Test
  void keepsToSlacksLimits_byMoreMessages() {
    bot.assistant.answers(text -> "A sentence with an & in it. ".repeat(500));
    bot.assistant.suggestions(
        List.of(new Suggestion("a", "t".repeat(100)), new Suggestion("b", "short")));
    bot.event(Payloads.message("Ev1", "1.1", "D1", "im", "everything"));

    // The fake takes no message that Slack would not.
    Eventually.holds(
        () ->
            slack.messages("D1").stream()
                .anyMatch(call -> call.body().path("text").asText().contains("Al Jazeera")),
        () -> slack.messages("D1").size());
    List<Call> sent = slack.messages("D1");
    assertThat(sent).hasSizeBetween(6, 7);
    String all =
        String.join(" ", sent.stream().map(call -> call.body().path("text").asText()).toList());
    assertThat(all.split("A sentence with an &amp; in it\\.", -1)).hasSize(501);
  }

  @Test
  void answersLongCommand_byItsAddress() {
    bot.assistant.answers(text -> "A sentence with an & in it. ".repeat(300));
    assertThat(bot.post(Payloads.form(Payloads.command("all", slack.responseUrl()))).body())
        .isEmpty();
    assertThat(slack.awaitCalls("response", 3)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void uploadsChart_withAltText_onceAThread() {
    bot.assistant.replies.put("how many?", comparison());
    bot.event(Payloads.mention("Ev1", "1.1", "<@UBOT> how many?"));
    Call done = slack.awaitCalls("files.completeUploadExternal", 1).get(0);
    assertThat(done.body().path("channel_id").asText()).isEqualTo("C1");
    assertThat(done.body().path("thread_ts").asText()).isEqualTo("1.1");
    assertThat(done.body().at("/files/0/id").asText()).isEqualTo("F1");
    JsonNode asked = slack.calls("files.getUploadURLExternal").get(0).body();
    assertThat(asked.path("alt_txt").asText())
        .isEqualTo("Shells: 1 million promised, 300,000 sent.\nAl Jazeera, 29 November 2023");
    assertThat(asked.path("length").asInt())
        .isEqualTo(slack.calls("upload").get(0).body().path("length").asInt());
    assertThat(slack.messages("C1").get(0).nanos()).isLessThan(done.nanos());

    var again = Payloads.mention("Ev2", "1.2", "<@UBOT> how many?");
    Payloads.in(again).put("thread_ts", "1.1");
    bot.event(again);
    slack.awaitMessages("C1", 2);
    bot.event(Payloads.mention("Ev3", "1.3", "<@UBOT> how many?"));
    slack.awaitCalls("files.completeUploadExternal", 2);
    assertThat(slack.calls("files.completeUploadExternal")).hasSize(2);
  }

  @Test
  void answersWithoutChart_whenSlackTakesNone() {
    slack.refuse("files.getUploadURLExternal", "", "missing_scope");
    bot.assistant.replies.put("how many?", comparison());
    bot.event(Payloads.mention("Ev1", "1.1", "<@UBOT> how many?"));
    slack.awaitCalls("files.getUploadURLExternal:missing_scope", 1);
    bot.event(Payloads.message("Ev2", "1.2", "D1", "im", "go on"));
    slack.awaitMessages("D1", 1);
    assertThat(slack.messages("C1")).hasSize(1);
  }

  @Test
  void tellsInChannel_thenDirectly_whenAddressHasExpired() {
    slack.refuse("response", "", "404");
    bot.interact(Payloads.pressed("gone", "C1", true, slack.responseUrl()));
    Call told = slack.awaitCalls("chat.postEphemeral", 1).get(0);
    assertThat(told.body().path("user").asText()).isEqualTo("U1");
    assertThat(told.body().path("channel").asText()).isEqualTo("C1");

    slack.refuse("response", "", "404");
    slack.refuse("chat.postEphemeral", "", "not_in_channel");
    bot.interact(Payloads.pressed("gone", "C1", true, slack.responseUrl()));
    slack.awaitMessages("U1", 1);
  }

  @Test
  void answersDirectly_whenModalIsClosed() {
    bot.assistant.topics.put("shells", SlackAskingTest.answer("shells", "300,000 shells."));
    slack.refuse("views.update", "", "not_found");
    bot.interact(Payloads.pressedOnView("modal", "topic:0", "shells"));
    slack.awaitMessages("U1", 1);
    slack.refuse("views.open", "", "expired_trigger_id");
    bot.interact(Payloads.pressedOnView("home", "topic:0", "shells"));
    slack.awaitMessages("U1", 2);
  }

  @Test
  void waitsAsTold_whileOthersGoOn() {
    slack.refuse("C1", 429);
    slack.refuse("C1", 500);
    bot.event(Payloads.mention("Ev1", "1.1", "<@UBOT> first"));
    bot.event(Payloads.message("Ev2", "1.2", "D1", "im", "other"));

    slack.awaitMessages("D1", 1);
    assertThat(slack.messages("C1")).isEmpty();
    long sent = slack.awaitMessages("C1", 1).get(0).nanos();
    long refused = slack.calls("chat.postMessage:429").get(0).nanos();
    assertThat(Duration.ofNanos(sent - refused)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void makesNoFurtherCallsOfMethod_whileItIsToRest() {
    slack.refuse("views.publish", "", "429");
    bot.event(Payloads.homeOpened("Ev0", "U0"));
    long refused = slack.awaitCalls("views.publish:429", 1).get(0).nanos();
    int opened = 1;
    // Each of these is answered before the next, so that they go on all through the second to rest.
    while (System.nanoTime() - refused < Duration.ofMillis(900).toNanos()) {
      bot.event(Payloads.homeOpened("Ev" + opened, "U" + opened));
      String channel = "D" + opened;
      bot.event(Payloads.message("Em" + opened, "1." + opened, channel, "im", "other"));
      slack.awaitMessages(channel, 1);
      opened++;
    }
    // A call that left before the refusal had come back is none that ought to have waited.
    assertThat(slack.awaitCalls("views.publish", opened))
        .filteredOn(call -> call.nanos() - refused > Duration.ofMillis(450).toNanos())
        .isNotEmpty()
        .allMatch(call -> call.nanos() - refused > Duration.ofMillis(900).toNanos());
    assertThat(slack.calls("views.publish:429")).hasSize(1);
  }
}
