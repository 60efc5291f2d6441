package org.waraid.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.channel.fake.Eventually;

class LiveTest {
  private static final String AID = "topics/aid.yaml";
  @TempDir private Path folder;
  private Newsroom room;
  private FileWatch watch;
  private final List<Desk.Status> read = new CopyOnWriteArrayList<>();
  private final List<List<Desk.Mark>> tried = new CopyOnWriteArrayList<>();

  @BeforeEach
  void opens() {
    room = new Newsroom(folder);
    room.live.watch(
        new Live.Watcher() {
          @Override
          public void read(Desk.Status status) {
            read.add(status);
          }

          @Override
          public void tried(List<Desk.Mark> failing) {
            tried.add(failing);
          }
        });
    watch = new FileWatch(room.live);
    watch.start();
  }

  @AfterEach
  void closes() {
    watch.close();
    room.close();
  }

  private void awaitTold(String topic, String text) {
    Eventually.holds(() -> room.told(topic).contains(text), () -> room.told(topic));
  }

  @Test
  void answersFromSavedFile() {
    room.replace("facts.yaml", "more than $7bn", "more than $8bn");
    awaitTold("aid-sent-topic", "more than $8bn");
  }

  @Test
  void answersFromFile_thatEditorReplacedByRenaming() throws IOException {
    Path beside = room.files.resolve("topics/.aid.yaml.swp");
    Files.writeString(beside, room.read(AID).replace("were glad", "were merry"));
    Files.move(beside, room.files.resolve(AID), StandardCopyOption.REPLACE_EXISTING);
    awaitTold("aid-sent-topic", "were merry");
  }

  @Test
  void keepsLastGoodAnswers_whileFileIsBad() {
    room.replace("facts.yaml", "figure: more than $7bn", "figure: [more than $8bn");
    Eventually.holds(() -> room.live.status().isBehind(), room.live::status);
    assertThat(room.told("aid-sent-topic")).contains("$7bn");
    assertThat(room.live.status().marks().get(0).file()).isEqualTo("facts.yaml");

    room.replace("facts.yaml", "figure: [more than $8bn", "figure: more than $8bn");
    awaitTold("aid-sent-topic", "$8bn");
    Eventually.holds(() -> !room.live.status().isBehind(), room.live::status);
  }

  @Test
  void readsWhatFollows_afterHalfOfItWasWritten() {
    String whole = room.read(AID).replace("were glad", "were merry");
    room.write(AID, whole.substring(0, whole.length() / 2));
    room.write(AID, whole);
    awaitTold("aid-sent-topic", "were merry");
  }

  @Test
  void knowsNewTopic_atOnceByItsPhrasings_andLearnsItBehind() {
    room.write(
        "topics/weather.yaml",
        """
        topics:
          - id: fjords
            title: Fjords
            about: {measure: aid}
            ask:
              en: [are the fjords frozen, ice on the fjords, fjord ice, frozen fjords, is there ice]
            not-this: {en: [are the lakes frozen]}
            answer: {en: "Says {spokeswoman}."}
        """);
    awaitTold("fjords", "Jane Doe");
    assertThat(room.answerer.preview("Are the fjords frozen?").body().intent()).contains("fjords");
    Eventually.holds(() -> !room.live.status().training(), room.live::status);
    assertThat(room.answerer.preview("are the fjords frozen").body().intent()).contains("fjords");
  }

  @Test
  void answersNoMore_whatIsGone() throws IOException {
    room.replace("topics/aid.yaml", "next: [shells]", "next: []");
    String without = room.read(AID);
    room.write(AID, without.substring(0, without.indexOf("  - id: shells")));
    Eventually.holds(() -> room.told("shells").isEmpty(), () -> room.told("shells"));
    assertThat(room.answerer.preview("how many shells").body().intent()).isNotEqualTo("shells");
  }

  @Test
  void tellsOfTests_thatFailNow() {
    room.replace(AID, "what came from sweden: decline", "what came from norway: decline");
    Eventually.holds(
        () ->
            room.live.status().marks().stream()
                .anyMatch(mark -> mark.text().contains("expects a decline")),
        room.live::status);
    assertThat(room.live.status().isBehind()).isFalse();
    Eventually.holds(() -> tried.size() == 1, tried::toString);
    assertThat(tried.get(0))
        .singleElement()
        .satisfies(mark -> assertThat(mark.text()).contains("expects a decline"));

    room.replace(AID, "what came from norway: decline", "what came from sweden: decline");
    Eventually.holds(() -> tried.size() == 2, tried::toString);
    assertThat(tried.get(1)).isEmpty();
  }

  @Test
  void entersInHistory_whatSomebodySaved() {
    HistoryKeeper keeper = new HistoryKeeper(room.live, room.store.history());
    keeper.begin();
    room.live.watch(keeper);
    room.replace(AID, "were glad", "were merry");
    Eventually.holds(() -> room.store.history().latest(9).size() == 2, read::toString);
    History.Entry entry = room.store.history().latest(1).get(0);
    assertThat(entry.who()).isEqualTo("files");
    assertThat(entry.diff()).contains("+        says {spokeswoman}; two of them were merry.");
    room.live.reload();
    assertThat(room.store.history().latest(9)).hasSize(2);
  }

  @Test
  void readsWhatWasSaved_whileTheBotStarted() {
    watch.close();
    room.replace("facts.yaml", "more than $7bn", "more than $8bn");
    watch = new FileWatch(room.live);
    watch.start();
    awaitTold("aid-sent-topic", "more than $8bn");
  }
}
