package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.edited;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;
import static org.waraid.channel.telegram.fake.Updates.replyTo;
import static org.waraid.channel.telegram.fake.Updates.replyToBot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.FakeDesk;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** Editors in Telegram, and who is none. */
class TelegramEditorsTest {
  private static final long EDITOR = 7;
  private static final long OTHER = 8;
  private static final long READER = 1;
  private static final long GROUP = -100;

  private final FakeTelegram telegram = new FakeTelegram();
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final FakeDesk desk = new FakeDesk();
  private final TelegramChannel channel =
      new TelegramChannel(
          new TelegramSettings(
                  FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(5))
              .with(Set.of(EDITOR, OTHER)),
          assistant,
          Kept.inMemory(),
          Optional.of(desk),
          Pace.lifted());
  private final AtomicInteger presses = new AtomicInteger();
  private final Map<Long, Integer> heard = new java.util.HashMap<>();

  @BeforeEach
  void start() {
    channel.start();
  }

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  /** Writes, and waits for what comes of it: one message. */
  private Call say(long chat, long user, String text) {
    telegram.push(message(chat, user, text));
    return next(chat);
  }

  private Call say(long user, String text) {
    return say(user, user, text);
  }

  private Call press(long user, Call under, String label) {
    telegram.push(pressed("q" + presses.incrementAndGet(), user, user, 9001, data(under, label)));
    return next(user);
  }

  private Call next(long chat) {
    int count = heard.merge(chat, 1, Integer::sum);
    return telegram.awaitMessages(chat, count).get(count - 1);
  }

  private static String data(Call call, String label) {
    for (JsonNode row : call.body().at("/reply_markup/inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().equals(label)) {
          return button.path("callback_data").asText();
        }
      }
    }
    throw new AssertionError("no button " + label + " under " + call.body());
  }

  private static List<String> buttons(Call call) {
    List<String> found = new ArrayList<>();
    for (JsonNode row : call.body().at("/reply_markup/inline_keyboard")) {
      row.forEach(button -> found.add(button.path("text").asText()));
    }
    return found;
  }

  private static List<String> commands(Call menu) {
    List<String> found = new ArrayList<>();
    menu.body().path("commands").forEach(command -> found.add(command.path("command").asText()));
    return found;
  }

  @Test
  void showsTheirCommandsToEditorsOnly() {
    List<Call> menus = telegram.awaitCalls("setmycommands:ok", 6);
    assertThat(menus.subList(0, 4))
        .allSatisfy(menu -> assertThat(commands(menu)).doesNotContain("status", "fact", "teach"));
    assertThat(menus.subList(4, 6))
        .extracting(menu -> menu.body().path("scope").toString())
        .containsExactly(
            "{\"type\":\"chat\",\"chat_id\":\"7\"}", "{\"type\":\"chat\",\"chat_id\":\"8\"}");
    assertThat(commands(menus.get(4)))
        .startsWith(
            "status", "reload", "unanswered", "teach", "fact", "rollback", "history", "cancel")
        .contains("ask", "topics", "help")
        .doesNotContain("skip");
  }

  @Test
  void tellsOthersThatItIsNotForThem_andInGroupsOnlyWhenItIsNamed() {
    for (String command :
        List.of(
            "/status", "/reload", "/unanswered", "/teach", "/fact x", "/rollback", "/history")) {
      assertThat(say(READER, command).text())
          .isEqualTo(
              "That is for the editors of this bot, not for you. (Your id is 1, should you become"
                  + " one.)");
    }
    telegram.push(message(GROUP, READER, "/status"));
    assertThat(say(GROUP, READER, "/status@war_aid_bot").text())
        .isEqualTo("That is for the editors of this bot, not for you.");
    assertThat(say(GROUP, EDITOR, "/fact").text())
        .isEqualTo("Please do that in a private chat with me.");
    telegram.push(pressed("q1", READER, READER, 9001, "e:0123456789ab"));
    assertThat(telegram.awaitCalls("answercallbackquery", 1).get(0).text())
        .isEqualTo("That is for the editors of this bot, not for you.");
    assertThat(desk.reloads).hasValue(0);
    assertThat(assistant.asked).isEmpty();
  }

  @Test
  void saysHowThingsAre_andReadsFilesAgain() {
    assertThat(say(EDITOR, "/status").text())
        .isEqualTo(
            """
            Version 0123456789, live since 1 February 2024, 10:05 UTC.
            2 topics with 1,234 phrasings.
            The files are good.""");
    desk.marks.add(new Desk.Mark("topics/us.yaml", 9, 1, false, "few ways of asking"));
    desk.marks.add(new Desk.Mark("facts.yaml", 3, 5, true, "no source <b>x</b>"));
    assertThat(say(EDITOR, "/reload").text())
        .isEqualTo(
            """
            The files were read again.
            Version 0123456789, live since 1 February 2024, 10:05 UTC.
            2 topics with 1,234 phrasings.

            The files as they are now cannot be used; the answers from before stay in force:
            ✗ facts.yaml:3:5: no source &lt;b&gt;x&lt;/b&gt;
            ! topics/us.yaml:9:1: few ways of asking""");
    assertThat(desk.reloads).hasValue(1);
  }

  @Test
  void changesAFigure_askedOneThingAfterTheOther_withAMistakeInIt() {
    Call found = say(EDITOR, "/fact shells");
    assertThat(buttons(found))
        .containsExactly("shells-promised · one million", "shells-delivered · 300,000");
    Call figure = press(EDITOR, found, "shells-delivered · 300,000");
    assertThat(figure.text()).startsWith("shells-delivered is now: 300,000\nWhat is the new");
    assertThat(say(EDITOR, "1 <b>million</b> & more").text()).startsWith("Who published it?");
    assertThat(say(EDITOR, "Daily Paper").text()).startsWith("When was it published?");
    assertThat(say(EDITOR, "31.2.2024").text())
        .startsWith("I cannot read 31.2.2024 as a date")
        .contains("When was it published?");
    assertThat(say(EDITOR, "3/4/2023").text()).startsWith("That may be 2023-04-03 or 2023-03-04.");
    assertThat(say(EDITOR, "31.1.2024").text()).startsWith("Where can readers open it?");
    assertThat(say(EDITOR, "daily.example").text()).startsWith("That is no link:");
    assertThat(say(EDITOR, "https://daily.example/a?b=1&c=2").text())
        .startsWith("What is that article about");
    Call draft = say(EDITOR, "/skip");

    assertThat(draft.text())
        .isEqualTo(
            """
            shells-delivered becomes 1 &lt;b&gt;million&lt;/b&gt; &amp; more
            Nothing is live yet. The lines that change:

            <pre>- figure: 300,000
            + figure: &quot;1 &lt;b&gt;m&lt;/b&gt; &amp; more&quot;</pre>

            An answer changes:
            • shells-sent
               before: 300,000.
               after: 1m.

            2 chats that were given an old figure will be told.

            Warnings:
            ! facts.yaml:7:3: no topic names it""");
    assertThat(desk.changes).isEmpty();
    assertThat(press(EDITOR, draft, "Publish").text())
        .isEqualTo(
            "Published: shells-delivered becomes 1 &lt;b&gt;million&lt;/b&gt; &amp; more. 2 chats"
                + " are told. /rollback takes it back.");
    assertThat(desk.changes)
        .containsExactly(
            new Desk.FactChange(
                "shells-delivered",
                "1 <b>million</b> & more",
                "Daily Paper",
                java.time.LocalDate.of(2024, 1, 31),
                Optional.of("https://daily.example/a?b=1&c=2"),
                Optional.empty()));
    assertThat(desk.entries).extracting(History.Entry::who).containsExactly("Olena (Telegram 7)");
    assertThat(telegram.calls("editmessagereplymarkup")).hasSize(1);
    assertThat(press(EDITOR, draft, "Publish").text()).isEqualTo("That is decided already.");
    assertThat(desk.changes).hasSize(1);
    assertThat(assistant.asked).isEmpty();
    assertThat(telegram.calls("answercallbackquery")).hasSize(presses.get());
  }

  @Test
  void changesAFigureInOneLine_andAsksOnlyForWhatIsWrong() {
    assertThat(say(EDITOR, "/fact shells-delivered | 1m | Daily Paper | 2024-01-31").text())
        .startsWith("shells-delivered becomes 1m");
    assertThat(say(EDITOR, "/fact shells-delivered | 1m | Daily Paper | soon | - | a war").text())
        .startsWith("I cannot read soon as a date")
        .contains("When was it published?");
    Call draft = say(EDITOR, "2024-01-31");
    assertThat(press(EDITOR, draft, "Discard").text())
        .isEqualTo("Thrown away: shells-delivered becomes 1m. Nothing has changed.");
    assertThat(desk.changes).isEmpty();
    assertThat(say(EDITOR, "/fact shels | 1m").text()).startsWith("There is no fact shels.");
    assertThat(say(EDITOR, "/fact minister | Ivan").text())
        .isEqualTo("minister (Dmytro Kuleba) is not a figure. Please change it in facts.yaml.");
    assertThat(say(EDITOR, "/fact a | b | c | d | e | f | g").text()).startsWith("There is no");
  }

  @Test
  void listsFiguresByTheme() {
    Call themes = say(EDITOR, "/fact");
    assertThat(buttons(themes)).containsExactly("Shells (2)", "Named by no answer (1)");
    assertThat(buttons(press(EDITOR, themes, "Named by no answer (1)")))
        .containsExactly("us-aid-sent · more than $40bn");
  }

  @Test
  void leavesQuestionsAlone_andEndsOnCancel() {
    assertThat(say(EDITOR, "How much?").text()).startsWith("You said: How much?");
    say(EDITOR, "/fact shells-delivered");
    assertThat(say(EDITOR, "/cancel").text())
        .isEqualTo("Ended: the figure shells-delivered. Nothing has changed.");
    assertThat(say(EDITOR, "How much?").text()).startsWith("You said: How much?");
    assertThat(say(EDITOR, "/cancel").text()).isEqualTo("I have not asked you anything.");
    assertThat(assistant.asked).extracting(Message::text).hasSize(2);
  }

  @Test
  void takesNoEditForAnAnswer() {
    say(EDITOR, "/fact shells-delivered");
    var figure = message(EDITOR, EDITOR, "1m");
    telegram.push(figure);
    assertThat(next(EDITOR).text()).startsWith("Who published it?");
    telegram.push(edited(figure, "2m"));
    assertThat(say(EDITOR, "Daily Paper").text()).startsWith("When was it published?");
  }

  @Test
  void doesNotMixTwoEditors() {
    say(EDITOR, "/fact shells-delivered");
    Call others = say(OTHER, "/fact us-aid-sent");
    say(EDITOR, "1m");
    assertThat(say(OTHER, "2bn").text()).startsWith("Who published it?");
    say(EDITOR, "Daily Paper");
    say(EDITOR, "2024-01-31");
    say(EDITOR, "skip");
    assertThat(say(EDITOR, "skip").text()).startsWith("shells-delivered becomes 1m");
    assertThat(say(OTHER, "Evening Paper").text()).startsWith("When was it published?");
    // A button is of no use to another editor.
    assertThat(press(EDITOR, others, "Cancel").text()).startsWith("I do not remember");
    assertThat(say(OTHER, "2024-01-31").text()).startsWith("Where can readers");
  }

  @Test
  void teachesAQuestion_thatIsRepliedTo() {
    telegram.push(replyTo(message(EDITOR, EDITOR, "/teach us-aid"), READER, "What of <Mars>?"));
    Call draft = next(EDITOR);
    assertThat(draft.text()).startsWith("teach us-aid: What of &lt;Mars&gt;?");
    press(EDITOR, draft, "Publish");
    assertThat(desk.taught).containsExactly(List.of("What of <Mars>?"));

    telegram.push(replyTo(message(EDITOR, EDITOR, "/teach"), READER, "How many shells?"));
    Call choice = next(EDITOR);
    assertThat(choice.text()).startsWith("Which topic answers this?\n“How many shells?”");
    assertThat(buttons(choice)).containsExactly("Shells sent");
    assertThat(press(EDITOR, choice, "Shells sent").text())
        .startsWith("teach shells-sent: How many shells?");

    telegram.push(replyTo(message(EDITOR, EDITOR, "/teach"), READER, "Who pays?"));
    next(EDITOR);
    assertThat(say(EDITOR, "nothing like it").text()).startsWith("I do not find a topic by");
    assertThat(say(EDITOR, "aid so far").text()).contains("Do you mean one of these?");
    assertThat(say(EDITOR, "us-aid").text()).startsWith("teach us-aid: Who pays?");
  }

  @Test
  void teachesWhatIsWrittenBehindTheCommand_orSaysHow() {
    assertThat(say(EDITOR, "/teach us-aid: Who pays?").text())
        .startsWith("teach us-aid: Who pays?");
    assertThat(say(EDITOR, "/teach How many shells: all?").text())
        .startsWith("Which topic answers this?\n“How many shells: all?”");
    assertThat(say(EDITOR, "/teach us-aids: Who pays?").text())
        .startsWith("I do not find a topic by us-aids.");
    assertThat(say(EDITOR, "/teach").text()).startsWith("Which question? Reply with /teach");
    telegram.push(replyToBot(message(EDITOR, EDITOR, "/teach us-aid")));
    assertThat(next(EDITOR).text()).startsWith("Which question? Reply with /teach");
  }

  @Test
  void turnsPagesOfWhatWasAskedInVain_teachesAndDismisses() {
    assertThat(say(EDITOR, "/unanswered").text()).isEqualTo("Nobody has asked anything in vain.");
    for (int i = 1; i <= 6; i++) {
      desk.groups.add(
          new Desk.Group("What of <Mars> " + i + "?", List.of("Mars " + i), i, List.of("us-aid")));
    }
    Call page = say(EDITOR, "/unanswered");
    assertThat(page.text())
        .startsWith("What people asked in vain: 6 groups of questions alike")
        .contains("1. What of &lt;Mars&gt; 1? (asked once)\n   – Mars 1")
        .contains("5. What of &lt;Mars&gt; 5? (asked 5 times)");
    assertThat(buttons(page)).startsWith("Teach 1", "Dismiss 1").endsWith("More ›").hasSize(11);

    Call choice = press(EDITOR, page, "Teach 2");
    Call draft = press(EDITOR, choice, "US aid so far");
    assertThat(draft.text()).contains("A question is answered differently:");
    press(EDITOR, draft, "Publish");
    assertThat(desk.taught).containsExactly(List.of("What of <Mars> 2?", "Mars 2"));

    telegram.keep(EDITOR, 9001);
    telegram.push(pressed("q50", EDITOR, EDITOR, 9001, data(page, "Dismiss 1")));
    Call after = telegram.awaitCalls("editmessagetext:ok", 1).get(0);
    assertThat(after.text()).startsWith("Dismissed: What of &lt;Mars&gt; 1?");
    assertThat(desk.settled).extracting(Desk.Group::count).containsExactly(1L);
  }

  @Test
  void takesBackWhatWasPublished() {
    assertThat(say(EDITOR, "/rollback").text()).isEqualTo("There is nothing to take back.");
    desk.published("a1", "files");
    desk.published("a2", "Oleh & <i>co</i>");
    assertThat(say(EDITOR, "/history").text())
        .contains("1. 1 February 2024, 10:05 UTC, Oleh &amp; &lt;i&gt;co&lt;/i&gt;: what Oleh")
        .contains("2. 1 February 2024, 10:05 UTC, files: what files did");
    Call choice = say(EDITOR, "/rollback");
    assertThat(buttons(choice)).containsExactly("Back to 2 (1 February 2024, 10:05 UTC)");
    Call draft = press(EDITOR, choice, "Back to 2 (1 February 2024, 10:05 UTC)");
    assertThat(draft.text()).startsWith("back to a1").contains("No answer changes.");
    assertThat(press(EDITOR, draft, "Publish").text()).startsWith("Published: back to a1.");
    assertThat(say(EDITOR, "/rollback a2").text()).startsWith("back to a2");
    assertThat(say(EDITOR, "/rollback 2").text()).startsWith("back to a2");
    assertThat(press(EDITOR, say(EDITOR, "/history"), "2").text())
        .contains("what Oleh", "<pre>-a\n+b</pre>");
  }

  @Test
  void saysWhyItWasNotPublished() {
    Call draft = say(EDITOR, "/teach us-aid: Who pays?");
    desk.expire();
    assertThat(press(EDITOR, draft, "Publish").text())
        .startsWith("It was not published, and nothing has changed.")
        .contains("That cannot be done: the draft has expired");

    desk.refuse("facts.yaml has changed", new Desk.Mark("facts.yaml", 1, 2, true, "<b>"));
    Call refused = say(EDITOR, "/fact shells-delivered | 1m | Daily Paper | 2024-01-31");
    assertThat(refused.text())
        .isEqualTo("That cannot be done: facts.yaml has changed\n✗ facts.yaml:1:2: &lt;b&gt;");
    desk.allow();
    press(EDITOR, refused, "Other figure");
    assertThat(say(EDITOR, "2m").text()).startsWith("shells-delivered becomes 2m");
  }

  @Test
  void sendsALongDiffInPieces_andAVeryLongOneAsAFile() {
    desk.diff("+ a <line> & more\n".repeat(300));
    telegram.push(message(EDITOR, EDITOR, "/teach us-aid: Who pays?"));
    List<Call> sent = telegram.awaitMessages(EDITOR, 3);
    assertThat(sent).extracting(Call::text).filteredOn(text -> text.contains("<pre>")).hasSize(2);
    assertThat(buttons(sent.get(0))).isEmpty();

    desk.diff("+ a <line> & more\n".repeat(3000));
    telegram.push(message(EDITOR, EDITOR, "/teach us-aid: Who pays?"));
    Call file = telegram.awaitCalls("senddocument:ok", 1).get(0);
    assertThat(file.body().path("document").asText()).startsWith("+ a <line> & more\n+ a");
    assertThat(file.body().path("document_name").asText()).isEqualTo("changes.diff");
  }
}
