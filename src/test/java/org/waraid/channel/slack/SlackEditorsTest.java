package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.FakeDesk;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;

/** Editors in Slack, and who is none. */
class SlackEditorsTest {
  private static final String EDITOR = SlackBot.EDITOR;
  private static final String OTHER = SlackBot.OTHER_EDITOR;

  private final FakeSlack slack = new FakeSlack();
  private final FakeDesk desk = new FakeDesk();
  private final Kept kept = Kept.inMemory();
  private final SlackBot bot = new SlackBot(slack, kept, desk).up();
  private final AtomicInteger events = new AtomicInteger();
  private int responses;
  private int direct;

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  private JsonNode command(String user, String text) {
    ObjectNode command =
        Payloads.command(text, slack.responseUrl()).put("user_id", user).put("user_name", "olena");
    JsonNode answer = SlackBot.json(bot.post(Payloads.form(command)));
    assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
    return answer;
  }

  /** Writes a direct message, and waits for the answer to it. */
  private JsonNode write(String user, String text) {
    int number = events.incrementAndGet();
    ObjectNode message = Payloads.message("Ev" + number, "1." + number, "D1", "im", text);
    Payloads.in(message).put("user", user);
    bot.event(message);
    direct++;
    return slack.awaitMessages("D1", direct).get(direct - 1).body();
  }

  /** Presses a button that only the editor sees, and waits for what follows. */
  private JsonNode press(String user, JsonNode under, String label) {
    bot.interact(pressed(user, under, label, "C1", true));
    responses++;
    return slack.awaitCalls("response", responses).get(responses - 1).body();
  }

  private ObjectNode pressed(
      String user, JsonNode under, String label, String channel, boolean ephemeral) {
    for (JsonNode block : under.path("blocks")) {
      for (JsonNode button : block.path("elements")) {
        if (button.at("/text/text").asText().equals(label)) {
          ObjectNode press =
              Payloads.pressed(
                  button.path("action_id").asText(),
                  button.path("value").asText(),
                  channel,
                  ephemeral,
                  slack.responseUrl());
          press.putObject("user").put("id", user).put("team_id", "T1").put("name", "olena");
          return press;
        }
      }
    }
    throw new AssertionError("no button " + label + " under " + under);
  }

  private static List<String> buttons(JsonNode message) {
    List<String> found = new ArrayList<>();
    for (JsonNode block : message.path("blocks")) {
      block.path("elements").forEach(button -> found.add(button.at("/text/text").asText()));
    }
    return found;
  }

  private static String text(JsonNode message) {
    return message.path("text").asText();
  }

  @Test
  void tellsReadersThatItIsNotForThem_whereTheyCannotMeanAQuestion() {
    for (String order :
        List.of(
            "status",
            "Reload",
            "unanswered",
            "rollback",
            "rollback 3",
            "history",
            "fact",
            "teach",
            "fact shells | 1m | Daily Paper | 2024-01-31",
            "teach us-aid: Who pays?")) {
      assertThat(text(command("U1", order)))
          .as(order)
          .isEqualTo("That is for the editors of this bot, not for you.");
    }
    assertThat(text(write("U1", "status"))).startsWith("That is for the editors");
    assertThat(bot.assistant.asked).isEmpty();
  }

  @Test
  void answersReaders_whoseQuestionsBeginLikeAnOrder() {
    List<String> questions =
        List.of(
            "fact about shells",
            "fact check: did the EU send shells?",
            "status of US aid",
            "history of aid",
            "teach me about shells",
            "teach me: how many shells?",
            "cancel",
            "rollback of sanctions");
    questions.forEach(
        question -> assertThat(text(command("U1", question))).startsWith("You said: " + question));
    assertThat(bot.assistant.asked).extracting(Message::text).containsExactlyElementsOf(questions);
  }

  @Test
  void answersEditors_whoseQuestionsBeginLikeAnOrder() {
    for (String question :
        List.of("fact about shells?", "status of US aid", "history of aid", "rollback of it")) {
      assertThat(text(command(EDITOR, question))).startsWith("You said: " + question);
    }
  }

  @Test
  void doesNothingForEditors_whereOthersReadAlong() {
    ObjectNode mention = Payloads.mention("Ev1", "1.1", "<@UBOT> reload");
    Payloads.in(mention).put("user", EDITOR);
    bot.event(mention);
    assertThat(text(slack.awaitMessages("C1", 1).get(0).body())).startsWith("You said: reload");
    assertThat(desk.reloads).hasValue(0);
  }

  @Test
  void saysHowThingsAre_andReadsFilesAgain() {
    desk.marks.add(new Desk.Mark("facts.yaml", 3, 5, true, "no source <!channel>"));
    assertThat(text(command(EDITOR, "status")))
        .startsWith("Version 0123456789, live since 1 February 2024, 10:05 UTC.")
        .endsWith("✗ facts.yaml:3:5: no source &lt;!channel&gt;");
    assertThat(text(write(EDITOR, "reload"))).startsWith("The files were read again.");
    assertThat(desk.reloads).hasValue(1);
  }

  @Test
  void changesAFigure_byCommandsAndDirectMessages_withAMistakeInIt() {
    JsonNode found = command(EDITOR, "fact shells");
    assertThat(buttons(found))
        .containsExactly("shells-promised · one million", "shells-delivered · 300,000");
    JsonNode figure = press(EDITOR, found, "shells-delivered · 300,000");
    assertThat(figure.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(figure.toString()).contains("Answer by /aid and your answer, or by a direct");
    assertThat(text(command(EDITOR, "1 <!channel> &amp; more"))).startsWith("Who published it?");
    JsonNode date = write(EDITOR, "Daily Paper");
    assertThat(text(date)).startsWith("When was it published?");
    assertThat(date.toString()).doesNotContain("Answer by /aid");
    assertThat(text(write(EDITOR, "31.1.24"))).startsWith("I cannot read 31.1.24 as a date");
    write(EDITOR, "31.1.2024");
    assertThat(text(write(EDITOR, "<https://daily.example/a>"))).startsWith("What is that");
    JsonNode draft = write(EDITOR, "skip");
    assertThat(draft.at("/blocks/1/text/text").asText())
        .isEqualTo("```\n- figure: 300,000\n+ figure: \"1 &lt;b&gt;m&lt;/b&gt; &amp; more\"\n```");
    assertThat(buttons(draft)).containsExactly("Publish", "Discard");

    bot.interact(pressed(EDITOR, draft, "Publish", "D1", false));
    direct++;
    assertThat(text(slack.awaitMessages("D1", direct).get(direct - 1).body()))
        .startsWith("Published: shells-delivered becomes 1");
    assertThat(desk.changes)
        .containsExactly(
            new Desk.FactChange(
                "shells-delivered",
                "1   & more",
                "Daily Paper",
                LocalDate.of(2024, 1, 31),
                Optional.of("https://daily.example/a"),
                Optional.empty()));
    assertThat(desk.entries)
        .extracting(History.Entry::who)
        .containsExactly("olena (Slack UEDITOR)");
    assertThat(bot.assistant.asked).isEmpty();
  }

  @Test
  void doesNotMixTwoEditors_andLetsNobodyElsePress() {
    command(EDITOR, "fact shells-delivered");
    JsonNode others = command(OTHER, "fact us-aid-sent");
    assertThat(text(others)).contains("/aid cancel ends it.");
    command(EDITOR, "1m");
    assertThat(text(command(OTHER, "2bn"))).startsWith("Who published it?");
    assertThat(text(command(EDITOR, "Daily Paper"))).startsWith("When was it published?");
    assertThat(text(press(EDITOR, others, "Cancel"))).startsWith("I do not remember");
    assertThat(text(press("U1", others, "Cancel"))).startsWith("That is for the editors");
    assertThat(text(command(OTHER, "help"))).contains("/aid share", "/aid rollback");
    assertThat(text(command("U1", "help"))).contains("/aid share").doesNotContain("rollback");
    assertThat(text(command(OTHER, "cancel"))).startsWith("Ended: the figure us-aid-sent.");
    assertThat(text(command(OTHER, "How much?"))).startsWith("You said: How much?");
  }

  @Test
  void teaches_turnsPages_andDismisses() {
    for (int i = 1; i <= 6; i++) {
      desk.groups.add(
          new Desk.Group("What of <Mars> *" + i + "*?", List.of(), i, List.of("us-aid")));
    }
    JsonNode page = command(EDITOR, "unanswered");
    assertThat(text(page)).contains("1. What of &lt;Mars&gt; *1*? (asked once)");
    JsonNode second = press(EDITOR, page, "More ›");
    assertThat(second.path("replace_original").asBoolean()).isTrue();
    assertThat(buttons(second)).containsExactly("Teach 6", "Dismiss 6", "‹ Back");
    JsonNode choice = press(EDITOR, second, "Teach 6");
    JsonNode draft = press(EDITOR, choice, "US aid so far");
    press(EDITOR, draft, "Publish");
    assertThat(desk.taught).containsExactly(List.of("What of <Mars> *6*?"));
    assertThat(text(press(EDITOR, page, "Dismiss 1"))).startsWith("Dismissed: What of");
    assertThat(desk.settled).hasSize(1);
    assertThat(text(command(EDITOR, "teach us-aid: Who pays?"))).startsWith("teach us-aid: Who");
  }

  @Test
  void saysHowToTeach_asItIsDoneInSlack() {
    assertThat(text(command(EDITOR, "teach")))
        .isEqualTo(
            "Which question? Write /aid teach topic-id: the question, or choose one from /aid"
                + " unanswered.");
  }

  @Test
  void teachesFromTheHome_editorsOnly() {
    kept.unanswered().add("How many <shells>?", "en", "not_stated");
    bot.event(Payloads.homeOpened("Ev1", EDITOR));
    JsonNode home = slack.awaitCalls("views.publish", 1).get(0).body().path("view");
    assertThat(buttons(home)).endsWith("Teach", "Done");
    ObjectNode teach = Payloads.pressedOnView("home", "teach:0", "How many <shells>?");
    bot.interact(teach.deepCopy());
    assertThat(text(slack.awaitMessages("U1", 1).get(0).body())).startsWith("That is for the");
    teach.put("trigger_id", "another").putObject("user").put("id", EDITOR).put("name", "olena");
    bot.interact(teach);
    JsonNode choice = slack.awaitMessages(EDITOR, 1).get(0).body();
    assertThat(text(choice)).contains("How many &lt;shells&gt;?");
    assertThat(buttons(choice)).containsExactly("Shells sent");
  }

  @Test
  void takesBackWhatWasPublished_orSaysWhyNot() {
    desk.published("a1", "files");
    desk.published("a2", "Oleh");
    assertThat(text(command(EDITOR, "history"))).contains("1. 1 February 2024, 10:05 UTC, Oleh:");
    JsonNode choice = command(EDITOR, "rollback");
    JsonNode draft = press(EDITOR, choice, "Back to 2 (1 February 2024, 10:05 UTC)");
    assertThat(text(draft)).startsWith("back to a1");
    desk.expire();
    assertThat(text(press(EDITOR, draft, "Publish"))).contains("the draft has expired");
  }

  @Test
  void showsALongDiffWhole_andKeepsItsFencesClosed() {
    desk.diff("+ a ``` <line> & more\n".repeat(1500));
    ObjectNode command =
        Payloads.command("teach us-aid: Who pays?", slack.responseUrl()).put("user_id", EDITOR);
    bot.post(Payloads.form(command));
    List<FakeSlack.Call> parts = slack.awaitCalls("response", 2);
    int lines = 0;
    for (FakeSlack.Call part : parts) {
      for (JsonNode block : part.body().path("blocks")) {
        String text = block.at("/text/text").asText();
        lines += text.split("\\+ a ''' &lt;line&gt; &amp; more", -1).length - 1;
        assertThat(text.split("```", -1).length).isIn(1, 3);
      }
    }
    assertThat(lines).isEqualTo(1500);
  }

  @Test
  void saysThatNothingCanBeChanged_whereThereIsNoDesk() {
    try (SlackBot without = new SlackBot(slack, Kept.inMemory()).up()) {
      ObjectNode status = Payloads.command("status", slack.responseUrl()).put("user_id", EDITOR);
      assertThat(text(SlackBot.json(without.post(Payloads.form(status)))))
          .startsWith("The response files cannot be changed from here");
    }
  }
}
