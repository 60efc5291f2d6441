package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;
import static org.waraid.channel.telegram.fake.Updates.replyTo;
import static org.waraid.channel.telegram.fake.Updates.replyToBot;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Desk;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.Updates;

/** Editors teach phrasings in a chat, and take back what was published. */
class TelegramTeachingTest extends EditorsInTelegram {
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

    var quoting = replyToBot(message(EDITOR, EDITOR, "/teach us-aid"));
    Updates.in(quoting).putObject("quote").put("text", "Who paid?").put("position", 0);
    telegram.push(quoting);
    assertThat(next(EDITOR).text()).startsWith("teach us-aid: Who paid?");

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
    assertThat(press(EDITOR, draft, "Publish").text()).startsWith("Published: back to a1\n");
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
