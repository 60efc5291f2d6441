package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.Main;
import org.waraid.config.Config;
import org.waraid.topic.ResponseReader;

class EvalCommandTest {
  private static final String RIGHT_ANSWER =
      """
      {"id":"q1","style":"terse","topic":"shells","q":"how many shells?","must":[["300,000","300k"],["1 million"]]}
      """;
  private static final String WRONG_ANSWER =
      """
      {"id":"q2","style":"casual","topic":"congress","q":"what does congress hold?","must":[["$61bn"]]}
      """;
  private static final String RIGHT_DECLINE =
      """
      {"id":"q3","kind":"near","q":"tanks from Poland?","expect":"refuse","forbid":["300,000"]}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void countsWhatIsRight() throws IOException {
    Path set = write("set.jsonl", RIGHT_ANSWER + WRONG_ANSWER + RIGHT_DECLINE);

    assertThat(run("eval", set.toString(), "-v")).isZero();

    assertThat(out.toString())
        .contains("2/3")
        .contains("q2")
        .contains("missing $61bn")
        .doesNotContain("q1 ");
  }

  @Test
  void failsBelowTheLeast_thatHasToBeRight() throws IOException {
    Path set = write("set.jsonl", RIGHT_ANSWER + WRONG_ANSWER);

    assertThat(run("eval", set.toString(), "--min-right", "80")).isEqualTo(1);
    assertThat(run("eval", set.toString(), "--min-right", "50")).isZero();
  }

  @Test
  void writesOneJsonObject() throws IOException {
    Path set = write("set.jsonl", RIGHT_ANSWER + RIGHT_DECLINE);

    assertThat(run("eval", "--json", set.toString())).isZero();

    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.isObject()).isTrue();
    assertThat(out.toString().strip().lines()).hasSize(1);
  }

  @Test
  void keepsTheTurnsOfADialogueInOneConversation() throws IOException {
    Path set =
        write(
            "dialogues.jsonl",
            """
            {"id":"d1","turns":[{"q":"shells","must":[["300,000"]]},{"q":"tanks?","expect":"refuse"}]}
            """);

    assertThat(run("eval", set.toString())).isZero();

    assertThat(out.toString()).contains("2/2");
  }

  @Test
  void tellsTheLine_thatCannotBeRead() throws IOException {
    Path set = write("set.jsonl", RIGHT_ANSWER + "{\"id\":\"q9\"\n");

    assertThat(run("eval", set.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("set.jsonl:2");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsTheFile_thatIsNotThere() {
    assertThat(run("eval", folder.resolve("none.jsonl").toString())).isEqualTo(2);

    assertThat(err.toString()).contains("none.jsonl");
  }

  @Test
  void saysHowItIsUsed_whenNothingIsToBeMeasured() {
    assertThat(run("eval")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("What is to be measured? Write: eval SET.jsonl, or eval --cross-validate");
  }

  @Test
  void learnsIntentsOfItsOwn() throws IOException {
    StringBuilder train = new StringBuilder();
    for (String place : List.of("Paris", "Rome", "Oslo", "Berlin", "Kyiv", "Madrid")) {
      train.append("weather\twhat is the weather in ").append(place).append('\n');
      train.append("train\twhen does the next train to ").append(place).append(" leave\n");
      train.append("weather\twill it rain in ").append(place).append(" tomorrow\n");
      train.append("train\tfind me a train connection to ").append(place).append('\n');
      train.append("oos\thow do I cook pasta as in ").append(place).append('\n');
    }
    Path trained = write("train.tsv", train.toString());
    Path tested =
        write(
            "test.tsv",
            "weather\thow is the weather in Lisbon\ntrain\twhen leaves the train to Vienna\n");

    assertThat(run("eval", "--intents", "--json", trained.toString(), tested.toString())).isZero();

    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.toString()).contains("test.tsv");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    StandardStreams streams =
        new StandardStreams(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Optional::empty);
    return Main.commandLine(
            () -> Config.of(Map.of("DATA_DIR", folder.toString())),
            new ResponseReader(Clock.systemUTC()),
            config -> new SmallAssistant().open(),
            (config, assistant, kept, desk) -> List.of(),
            streams,
            Map.of())
        .execute(arguments);
  }
}
