package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.edited;
import static org.waraid.channel.telegram.fake.Updates.message;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** Editors change figures in a chat. */
class TelegramFiguresTest extends EditorsInTelegram {
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
            """
            Published: shells-delivered becomes 1 &lt;b&gt;million&lt;/b&gt; &amp; more
            2 chats are told.
            /rollback takes it back.""");
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
    assertThat(telegram.awaitCalls("editmessagereplymarkup", 1)).hasSize(1);
    assertThat(press(EDITOR, draft, "Publish").text()).isEqualTo("That is decided already.");
    assertThat(desk.changes).hasSize(1);
    assertThat(assistant.asked).isEmpty();
    assertThat(telegram.awaitCalls("answercallbackquery", presses.get())).hasSize(presses.get());
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
        .isEqualTo("Thrown away: shells-delivered becomes 1m\nNothing has changed.");
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
}
