package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;
import picocli.CommandLine;

class CheckCommandTest {
  private static final Path RESPONSES = Path.of("src/test/resources/responses");
  private static final Path NOWHERE = Path.of("src/test/resources/nowhere");
  private static final Path SOURCES = Path.of("src/test/resources/sources");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @Test
  void succeeds_whenNothingIsWrong() {
    int exit = check(reading -> List.of(), RESPONSES.toString(), "--sources", SOURCES.toString());
    assertThat(out).hasToString("0 errors, 0 warnings in 7 files\n");
    assertThat(exit).isZero();
  }

  @Test
  void takesDefaults_andTellsThatTextsAreMissing() {
    assertThat(check(reading -> List.of())).isZero();
    assertThat(out)
        .hasToString(
            """
            The facts are not compared with their sources: there is no directory src/test/resources/nowhere
            0 errors, 0 warnings in 7 files
            """);
  }

  @Test
  void comparesFactsWithTheirSources() throws IOException {
    String text = Files.readString(SOURCES.resolve("herald-2024-01-02.txt"));
    Files.writeString(
        directory.resolve("herald-2024-01-02.txt"), text.replace("50,000 shells", "60,000 shells"));
    assertThat(check(reading -> List.of(), "--sources", directory.toString())).isEqualTo(1);
    assertThat(out.toString().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        RESPONSES + "/facts.yaml:13:9: error: 'shells-promised' and its source"),
            line -> assertThat(line).startsWith(RESPONSES + "/facts.yaml:13:9: error: "),
            line -> assertThat(line).isEqualTo("2 errors, 0 warnings in 7 files"));
  }

  @Test
  void runsFurtherChecks_atThePlacesOfTests() {
    int exit =
        check(
            reading -> {
              Topic topic = reading.catalogue().orElseThrow().topics().get(0);
              return List.of(
                  Problem.warning(
                      reading.test(topic, "en", "what came from sweden").orElseThrow(),
                      "test",
                      "not declined"));
            },
            "--sources",
            SOURCES.toString());
    assertThat(exit).isZero();
    assertThat(out)
        .hasToString(
            """
            src/test/resources/responses/topics/aid.yaml:22:44: warning: not declined
            0 errors, 1 warning in 7 files
            """);
  }

  @Test
  void fails_whenFilesAreBroken() throws IOException {
    Files.writeString(directory.resolve("sources.yaml"), "sources:\n\t- x\n");
    assertThat(check(reading -> List.of(), directory.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("sources.yaml:2:1: error: a tab stands here; YAML is indented with spaces\n")
        .endsWith("4 errors, 2 warnings in 1 file\n");
  }

  @Test
  void tellsThatTheDirectoryIsMissing() {
    assertThat(check(reading -> List.of(), NOWHERE.toString())).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "There is no directory src/test/resources/nowhere; name one: check DIR, or set"
                + " RESPONSES_DIR\n");
  }

  private int check(Function<Reading, List<Problem>> further, String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);
    CheckCommand command =
        new CheckCommand(() -> RESPONSES, () -> NOWHERE, new ResponseReader(clock), further);
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
