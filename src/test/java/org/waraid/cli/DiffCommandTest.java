package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.config.Config;
import org.waraid.topic.ResponseReader;
import picocli.CommandLine;

class DiffCommandTest {
  private static final ResponseReader READER = new ResponseReader(Clock.systemUTC());
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path files;

  @BeforeEach
  void copies() throws IOException {
    files = folder.resolve("responses");
    PathUtils.copyDirectory(Path.of("responses"), files);
  }

  private int run(String... arguments) {
    Config config =
        Config.of(
            Map.of(
                "RESPONSES_DIR", files.toString(),
                "DATA_DIR", folder.resolve("data").toString(),
                "UNDERSTANDING", "lexical"));
    return new CommandLine(new DiffCommand(() -> config, READER))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void change(String old, String now) throws IOException {
    Path facts = files.resolve("facts.yaml");
    String content = Files.readString(facts);
    assertThat(content).contains(old);
    Files.writeString(facts, content.replace(old, now));
  }

  @Test
  void tellsLinesAndAnswers_thatDiffer() throws IOException {
    change("figure: more than $40bn", "figure: more than $45bn");

    assertThat(run("--against", "responses")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "-    figure: more than $40bn",
            "+    figure: more than $45bn",
            "us-aid-sent",
            "before: The United States has sent Ukraine more than $40bn",
            "after: The United States has sent Ukraine more than $45bn");
  }

  @Test
  void comparesWithWhatWasCommittedLast() throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern("responses").call();
      git.commit().setMessage("Begin").setAuthor("Eve", "eve@example.org").setSign(false).call();
    }
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("No answer changes.");
    change("figure: about $61bn", "figure: about $62bn");
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString()).contains("+    figure: about $62bn");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Nothing was published yet; name older files");
    assertThat(run("--against", "12")).isEqualTo(2);
    assertThat(err.toString()).contains("neither a directory nor an entry of the history 12");
    assertThat(run("nowhere")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no directory nowhere");
  }

  @Test
  void namesErrors_ofFilesThatCannotBeUsed() throws IOException {
    change("figure: more than $40bn", "figure: lots");
    assertThat(run("--against", "responses")).isEqualTo(2);
    assertThat(err.toString())
        .contains("The newer version has errors:", "facts.yaml:10:13: error: 'lots' cannot be");
  }
}
