package org.waraid.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.Desk;
import org.waraid.channel.History;

class GitHistoryTest {
  @TempDir private Path folder;
  private Newsroom room;
  private Git git;

  @BeforeEach
  void opens() throws GitAPIException, IOException {
    room = new Newsroom(folder);
    git = Git.init().setDirectory(folder.toFile()).call();
    Files.writeString(folder.resolve("notes.txt"), "mine");
    git.add().addFilepattern("responses").addFilepattern("notes.txt").call();
    git.commit().setMessage("Begin").setAuthor("Eve", "eve@example.org").setSign(false).call();
  }

  @AfterEach
  void closes() {
    git.close();
    room.close();
  }

  @Test
  void commitsWhatIsPublished_andNothingElse() throws GitAPIException, IOException {
    Files.writeString(folder.resolve("notes.txt"), "changed, and not yet for others");
    git.add().addFilepattern("notes.txt").call();
    try (GitHistory history = GitHistory.of(room.files).orElseThrow()) {
      Desk desk = room.desk(history);
      Desk.Draft draft = (Desk.Draft) desk.prepareTeaching("shells", List.of("shell tally"));
      assertThat(desk.publish(draft.id(), "ann", "people ask so"))
          .isInstanceOf(Desk.Published.class);

      List<History.Entry> entries = history.latest(9);
      assertThat(entries).extracting(History.Entry::who).containsExactly("ann", "Eve");
      assertThat(entries.get(0).why()).isEqualTo("people ask so");
      assertThat(entries.get(0).diff()).contains("shell tally").doesNotContain("notes.txt");
      assertThat(git.status().call().getChanged()).containsExactly("notes.txt");

      Desk.Draft back = (Desk.Draft) desk.prepareRollback(entries.get(1).id());
      desk.publish(back.id(), "ben", "");
      assertThat(room.read("topics/aid.yaml")).doesNotContain("shell tally");
      assertThat(history.latest(9)).hasSize(3);
      assertThat(history.filesAt("0000000000")).isEmpty();
      assertThat(history.filesAt("no such thing")).isEmpty();
    }
  }

  @Test
  void isNone_whereGitDoesNotKnowTheFiles() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    assertThat(GitHistory.of(elsewhere)).isEmpty();
  }

  @Test
  void takesBack_whatSomebodySavedByHand() {
    try (GitHistory history = GitHistory.of(room.files).orElseThrow()) {
      Desk desk = room.desk(history);
      room.replace("facts.yaml", "more than $7bn", "more than $8bn");
      room.live.reload();
      Desk.Draft back = (Desk.Draft) desk.prepareRollback(history.latest(1).get(0).id());
      assertThat(desk.publish(back.id(), "ann", "a slip")).isInstanceOf(Desk.Published.class);
      assertThat(room.told("aid-sent-topic")).contains("more than $7bn");
      assertThat(history.latest(9)).extracting(History.Entry::who).contains("files", "Eve");
      assertThat(history.latest(9).stream().map(History.Entry::diff))
          .anyMatch(diff -> diff.contains("more than $8bn"));
    }
  }

  @Test
  void takesBack_thoughFileIsLiveThatGitDoesNotKnow() {
    try (GitHistory history = GitHistory.of(room.files).orElseThrow()) {
      Desk desk = room.desk(history);
      Desk.Draft draft = (Desk.Draft) desk.prepareTeaching("shells", List.of("shell tally"));
      desk.publish(draft.id(), "ann", "");
      room.write(
          "topics/mood2.yaml", room.read("topics/mood.yaml").replace("mood-topic", "mood-2"));
      room.live.reload();
      String begin = history.latest(9).get(1).id();
      Desk.Draft back = (Desk.Draft) desk.prepareRollback(begin);
      assertThat(desk.publish(back.id(), "ann", "")).isInstanceOf(Desk.Published.class);
      assertThat(room.read("topics/aid.yaml")).doesNotContain("shell tally");
    }
  }
}
