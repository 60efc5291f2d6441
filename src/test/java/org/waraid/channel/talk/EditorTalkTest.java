package org.waraid.channel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;
import org.waraid.channel.fake.FakeDesk;

/** What depends on the clock, and the bounds of what is told. */
class EditorTalkTest {
  private static final Editor EDITOR = new Editor("7", "Olena");

  private final FakeDesk desk = new FakeDesk();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-02-01T10:00:00Z"));
  private final EditorTalk talk =
      new EditorTalk(desk, new ChannelTexts("en"), new Manner("/", true), now::get);

  private static String text(Told told) {
    return told.blocks().stream()
        .map(block -> block instanceof Told.Text text ? text.text() : "")
        .collect(Collectors.joining("\n"));
  }

  private Told order(EditorWord word, String argument) {
    return talk.carryOut(EDITOR, word, argument, Optional.empty());
  }

  private void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  @Test
  void waitsAQuarterOfAnHourForEachAnswer_andSaysOnceThatItGaveUp() {
    order(EditorWord.FACT, "shells-delivered");
    pass(Duration.ofMinutes(14));
    assertThat(text(talk.hear(EDITOR, "1m").orElseThrow())).startsWith("Who published it?");
    pass(Duration.ofMinutes(14));
    assertThat(text(talk.hear(EDITOR, "").orElseThrow())).contains("no publisher’s name");
    pass(Duration.ofMinutes(15));
    assertThat(talk.isOpen(EDITOR)).isFalse();
    assertThat(text(talk.hear(EDITOR, "Daily Paper").orElseThrow()))
        .startsWith("I had asked you something about the figure shells-delivered");
    assertThat(talk.hear(EDITOR, "Daily Paper")).isEmpty();
  }

  @Test
  void takesWhatIsWrittenMuchLaterForAQuestion() {
    order(EditorWord.FACT, "shells-delivered");
    pass(Duration.ofHours(2));
    assertThat(talk.hear(EDITOR, "How much?")).isEmpty();
    assertThat(text(order(EditorWord.CANCEL, ""))).isEqualTo("I have not asked you anything.");
  }

  @Test
  void refusesDates_thatCannotBe() {
    order(EditorWord.FACT, "shells-delivered | 1m | Daily Paper");
    assertThat(text(talk.hear(EDITOR, "2024-02-03").orElseThrow()))
        .startsWith("2024-02-03 is yet to come.");
    assertThat(text(talk.hear(EDITOR, "1.1.1800").orElseThrow()))
        .startsWith("1800-01-01 is too long ago.");
    assertThat(text(talk.hear(EDITOR, "today").orElseThrow())).startsWith("Where can readers");
  }

  @Test
  void refusesWhatIsNoFigure_orTooLong() {
    order(EditorWord.FACT, "shells-delivered");
    assertThat(text(talk.hear(EDITOR, "…").orElseThrow())).contains("neither a number nor a word");
    assertThat(text(talk.hear(EDITOR, "1m\n2m").orElseThrow())).contains("in one line");
    assertThat(text(talk.hear(EDITOR, "1".repeat(201)).orElseThrow()))
        .contains("200 characters at most");
  }

  @Test
  void showsWhereLongAnswersDiffer() {
    String same = "The same words again and again. ".repeat(20);
    desk.changed(new Desk.Changed("shells-sent", same + "300,000.", same + "1m."));
    assertThat(text(order(EditorWord.FACT, "shells-delivered | 1m | Daily Paper | 2024-01-31")))
        .contains("before: … ", "again. 300,000.\n   after: … ", "again. 1m.")
        .hasSizeLessThan(600);
  }

  @Test
  void offersTokens_thatFitAnyPlatform() {
    Told told = order(EditorWord.FACT, "shells");
    assertThat(told.choices()).isNotEmpty();
    assertThat(told.choices())
        .allSatisfy(
            row ->
                assertThat(row)
                    .allSatisfy(
                        choice -> {
                          assertThat(choice.token()).matches("[0-9a-f]{12}");
                          assertThat(choice.label().length()).isLessThanOrEqualTo(60);
                        }));
    assertThat(text(talk.press(EDITOR, "unknown"))).startsWith("I do not remember");
  }
}
