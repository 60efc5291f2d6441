package org.waraid.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.talk.Editor;
import org.waraid.channel.talk.EditorTalk;
import org.waraid.channel.talk.EditorWord;
import org.waraid.channel.talk.Manner;
import org.waraid.channel.talk.Told;

/** What editors say in a chat, down to the files and up to the answers. */
class EditorTalkOverFilesTest {
  private static final Editor ANN = new Editor("7", "Ann (Telegram 7)");
  private static final String STRANGE = "what came down from the fjords";

  @TempDir private Path folder;
  private Newsroom room;
  private EditorTalk talk;

  @BeforeEach
  void opens() {
    room = new Newsroom(folder);
    new HistoryKeeper(room.live, room.store.history()).begin();
    talk =
        new EditorTalk(room.desk(), new ChannelTexts("en"), new Manner("/", true), Newsroom.CLOCK);
  }

  @AfterEach
  void closes() {
    room.close();
  }

  private Told order(EditorWord word, String argument) {
    return talk.carryOut(ANN, word, argument, Optional.empty());
  }

  private Told say(String text) {
    return talk.hear(ANN, text).orElseThrow();
  }

  private Told press(Told told, String label) {
    return told.choices().stream()
        .flatMap(List::stream)
        .filter(choice -> choice.label().startsWith(label))
        .findFirst()
        .map(choice -> talk.press(ANN, choice.token()))
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + told));
  }

  private static String text(Told told) {
    return told.blocks().stream()
        .map(block -> block instanceof Told.Text text ? text.text() : ((Told.Code) block).text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void changesAFigure_andTakesItBack() {
    press(order(EditorWord.FACT, "7bn"), "aid-sent");
    say("more than $9bn");
    say("The Tribune");
    say("20.1.2024");
    say("https://example.org/tribune");
    Told draft = say("More from the north");
    assertThat(text(draft)).contains("+    figure: more than $9bn", "aid-sent-topic", "before:");
    assertThat(room.told("aid-sent-topic")).contains("$7bn");

    assertThat(text(press(draft, "Publish"))).startsWith("Published: aid-sent: more than $9bn");
    assertThat(room.told("aid-sent-topic")).contains("more than $9bn").doesNotContain("$7bn");
    assertThat(text(order(EditorWord.HISTORY, ""))).contains("Ann (Telegram 7): aid-sent");

    Told back = press(order(EditorWord.ROLLBACK, ""), "Back to 2");
    assertThat(text(back)).contains("-    figure: more than $9bn");
    press(back, "Publish");
    assertThat(room.told("aid-sent-topic")).contains("$7bn").doesNotContain("$9bn");
  }

  @Test
  void doesNotPublish_whatSomebodyChangedMeanwhile() {
    Told draft = order(EditorWord.FACT, "aid-sent | $9bn | The Tribune | 2024-01-20");
    room.replace("facts.yaml", "20,000 shells", "21,000 shells");
    assertThat(text(press(draft, "Publish")))
        .startsWith("It was not published, and nothing has changed.")
        .contains("Somebody has changed facts.yaml meanwhile");
    assertThat(room.read("facts.yaml")).contains("more than $7bn", "21,000 shells");
  }

  @Test
  void teachesWhatWasAskedInVain() {
    room.kept.unanswered().add(STRANGE, "en", "not_stated");
    Eventually.holds(() -> room.kept.unanswered().count() == 1, () -> STRANGE);
    Told waiting = order(EditorWord.UNANSWERED, "");
    assertThat(text(waiting)).contains("1. " + STRANGE + " (asked once)");
    press(waiting, "Teach 1");
    press(say("aid-sent-topic"), "Publish");
    assertThat(room.answerer.preview(STRANGE).body().intent()).contains("aid-sent-topic");
    Eventually.holds(() -> room.kept.unanswered().count() == 0, () -> STRANGE);
    assertThat(text(order(EditorWord.UNANSWERED, "")))
        .isEqualTo("Nobody has asked anything in vain.");
  }

  @Test
  void showsWhatIsWrongWithTheFiles() {
    room.replace(
        "facts.yaml",
        "source: herald-2024-01-02\n    at: {paragraph: 1",
        "source: gone\n    at: {paragraph: 1");
    assertThat(text(order(EditorWord.RELOAD, "")))
        .contains("cannot be used; the answers from before stay in force:\n✗ facts.yaml:8:");
    assertThat(room.told("aid-sent-topic")).contains("$7bn");
  }
}
