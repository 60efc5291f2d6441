package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.Kept;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Tally;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.fake.DurableInbox;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;

/** What is asked again, said again or sent again. */
class SlackAgainTest {
  private final FakeSlack slack = new FakeSlack();

  @AfterEach
  void close() {
    slack.close();
  }

  private SlackBot bot() {
    return new SlackBot(slack, SlackBot.durable()).up();
  }

  private static String shareValue(JsonNode message) {
    return message.findValuesAsText("value").stream()
        .filter(value -> value.startsWith("{"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void answersKnownQuestionAlike_andCountsIt() {
    try (SlackBot bot = bot()) {
      bot.assistant.replies.put(
          "how many?", SlackAskingTest.answer("shells", "300,000 – of a million."));
      JsonNode first = bot.command("how many?");
      bot.assistant.knows("how many?");
      JsonNode again = bot.command("how many?");

      assertThat(again).isEqualTo(first);
      assertThat(again.path("text").asText()).startsWith("300,000 – of a million.");
      assertThat(bot.assistant.asked).hasSize(2);
      assertThat(bot.kept.tally().mostAsked(1)).containsExactly(new Tally.Count("shells", 2));
      bot.interact(Payloads.pressed("share", shareValue(again), "C1", true, slack.responseUrl()));
      assertThat(slack.awaitCalls("response", 1).get(0).body().path("text").asText())
          .contains("300,000 – of a million.");
    }
  }

  @Test
  void answersKnownQuestion_byItsAddressWhereItIsLong() {
    try (SlackBot bot = bot()) {
      bot.assistant.answers(text -> "A sentence with an & in it. ".repeat(300));
      bot.assistant.knows("all");
      String command = Payloads.form(Payloads.command("all", slack.responseUrl()));
      assertThat(bot.post(command).body()).isEmpty();
      assertThat(slack.awaitCalls("response", 3)).hasSizeGreaterThanOrEqualTo(3);
      assertThat(bot.assistant.asked).hasSize(1);
    }
  }

  @Test
  void sendsChartOfPrivateAnswer_toItsAsker() {
    try (SlackBot bot = bot()) {
      bot.assistant.replies.put("how many?", SlackDeliveryTest.comparison());
      JsonNode answered = bot.command("how many?");
      assertThat(answered.findValuesAsText("action_id")).contains("chart", "share");
      bot.interact(
          Payloads.pressed("chart", shareValue(answered), "C1", true, slack.responseUrl()));

      JsonNode uploaded = slack.awaitCalls("files.completeUploadExternal", 1).get(0).body();
      assertThat(uploaded.path("channel_id").asText()).isEqualTo("D1");
      assertThat(uploaded.has("thread_ts")).isFalse();
      assertThat(slack.messages("U1").get(0).body().path("text").asText())
          .contains("300,000 of 1 million.", "Al Jazeera, 29 November 2023");
      assertThat(slack.awaitCalls("response", 1).get(0).body().path("text").asText())
          .contains("direct message");
      assertThat(slack.messages("C1")).isEmpty();

      bot.assistant.replies.put("who?", SlackAskingTest.answer("blinken", "Antony Blinken."));
      assertThat(bot.command("who?").findValuesAsText("action_id")).doesNotContain("chart");
    }
  }

  @Test
  void sendsNonLatinLettersAsTheyAre() {
    try (SlackBot bot = bot()) {
      bot.assistant.answers(text -> "Триста тисяч 😀 снарядів. ".repeat(20).strip());
      assertThat(bot.command("скільки?").path("text").asText())
          .startsWith("Триста тисяч 😀 снарядів. ");
    }
  }

  @Test
  void answersWhatIsWrittenInThread_andShownBelowItToo() {
    try (SlackBot bot = bot()) {
      var broadcast = Payloads.message("Ev1", "1.2", "D1", "im", "and this?");
      Payloads.in(broadcast).put("subtype", "thread_broadcast").put("thread_ts", "1.1");
      bot.event(broadcast);
      var elsewhere = Payloads.message("Ev2", "1.3", "C1", "channel", "not for the bot");
      Payloads.in(elsewhere).put("subtype", "thread_broadcast").put("thread_ts", "1.1");
      assertThat(bot.event(elsewhere).statusCode()).isEqualTo(200);

      assertThat(slack.awaitMessages("D1", 1).get(0).body().path("thread_ts").asText())
          .isEqualTo("1.1");
      assertThat(bot.assistant.asked).containsExactly(new Message("slack:T1:D1:1.1", "and this?"));
    }
  }

  @Test
  void goesOnFromThePartThatFailed() {
    DurableInbox inbox = new DurableInbox();
    ScriptedAssistant assistant = new ScriptedAssistant();
    assistant.answers(
        text ->
            IntStream.range(0, 300)
                .mapToObj(number -> "This is sentence " + number + " of them all.")
                .collect(Collectors.joining(" ")));
    Kept kept = SlackBot.keptWith(inbox);
    Workspaces workspaces = new Workspaces(kept.tokens(), Optional.empty());
    workspaces.home("T1", new Workspaces.Workspace(FakeSlack.BOT_TOKEN, "UBOT"));
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    try (Bolt bolt = new Bolt(slack.api().toString());
        KeyedExecutor channels = new KeyedExecutor("test", 1, 8, 8)) {
      Intake intake =
          new Wiring(
                  settings(slack.api()),
                  assistant,
                  kept,
                  workspaces,
                  InstantSource.system(),
                  Optional.empty())
              .register(
                  bolt.app(),
                  bolt.slack(),
                  bolt.files(),
                  channels,
                  threads,
                  threads,
                  (team, why) -> {})
              .intake();
      // Neither of Slack's own words nor a fault that is tried again at once.
      slack.pass("D1");
      slack.refuse("D1", 400);
      Task task =
          new TaskBuilder(Task.Kind.DIRECT, "message:T1:D1:1.1")
              .at("T1", "D1", "U1")
              .text("all")
              .build(Instant.now().toEpochMilli());
      assertThat(intake.take(task).join()).isTrue();
      slack.awaitCalls("chat.postMessage:400", 1);
      Eventually.holds(
          () -> {
            intake.takeOver();
            return inbox.open().isEmpty();
          },
          inbox::open);

      List<String> texts =
          slack.messages("D1").stream().map(each -> each.body().path("text").asText()).toList();
      assertThat(texts).hasSizeGreaterThanOrEqualTo(3);
      assertThat(IntStream.range(0, 300))
          .allSatisfy(
              number ->
                  assertThat(texts)
                      .filteredOn(text -> text.contains("sentence " + number + " of"))
                      .hasSize(1));
      assertThat(assistant.asked).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static SlackSettings settings(URI api) {
    return new SlackSettings(
        Optional.of(FakeSlack.BOT_TOKEN),
        Optional.empty(),
        Optional.of(SlackBot.SECRET),
        SlackSettings.Install.NONE,
        Set.of(),
        api,
        Duration.ofSeconds(5));
  }
}
