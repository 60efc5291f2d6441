package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.topic.Place;
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
    assertThat(out).hasToString("0 errors, 0 warnings in 8 files\n");
    assertThat(exit).isZero();
  }

  @Test
  void takesDefaults_andTellsThatTextsAreMissing() {
    assertThat(check(reading -> List.of())).isZero();
    assertThat(out)
        .hasToString(
            """
            The facts are not compared with their sources: there is no directory src/test/resources/nowhere
            0 errors, 0 warnings in 8 files
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
            line -> assertThat(line).isEqualTo("2 errors, 0 warnings in 8 files"));
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
            0 errors, 1 warning in 8 files
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

  @Test
  void leavesTheTestsOut_andSaysSo() {
    int exit =
        check(
            reading -> {
              throw new AssertionError("the tests were asked");
            },
            "--no-tests",
            "--sources",
            SOURCES.toString());
    assertThat(exit).isZero();
    assertThat(out)
        .hasToString("The topics' own tests are left out\n0 errors, 0 warnings in 8 files\n");
  }

  @Test
  void writesSarif() throws IOException {
    copyTo(directory);
    Path topics = directory.resolve("topics/aid.yaml");
    Files.writeString(topics, Files.readString(topics).replace("{aid-sent},", "{aid-snt},"));
    assertThat(check(reading -> List.of(), directory.toString(), "--json")).isEqualTo(1);

    JsonNode log = new ObjectMapper().readTree(out.toString());
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    JsonNode run = log.path("runs").path(0);
    assertThat(run.path("columnKind").asText()).isEqualTo("unicodeCodePoints");
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(2);
    JsonNode result = run.path("results").path(0);
    assertThat(run.path("results")).hasSize(1);
    assertThat(result.path("ruleId").asText()).isEqualTo("unknown-fact");
    assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id").asText())
        .isEqualTo("unknown-fact");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText())
        .isEqualTo("there is no fact 'aid-snt' in facts.yaml; did you mean 'aid-sent'?");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo(topics.toUri().toString());
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(18);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(25);
  }

  @Test
  void writesSarif_withPathsInARepository_whenNothingIsWrong() throws IOException {
    assertThat(
            check(
                reading ->
                    List.of(
                        Problem.warning(
                            new Place(Path.of("a folder/ü.yaml"), 1, 2), "some-code", "a text")),
                "--json",
                "--sources",
                SOURCES.toString()))
        .isZero();
    JsonNode run = new ObjectMapper().readTree(out.toString()).path("runs").path(0);
    assertThat(run.at("/invocations/0").toString()).isEqualTo("{\"executionSuccessful\":true}");
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("a%20folder/%C3%BC.yaml");
    assertThat(run.at("/tool/driver/rules/0").toString())
        .isEqualTo("{\"id\":\"some-code\",\"shortDescription\":{\"text\":\"Some code.\"}}");
  }

  @Test
  void opensAddresses_andTellsWhichLeadNowhere() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          // Some sites have no HEAD.
          boolean head = exchange.getRequestMethod().equals("HEAD");
          int status = exchange.getRequestURI().getPath().equals("/gone") ? 404 : head ? 405 : 200;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    site.start();
    try {
      String at = "http://127.0.0.1:" + site.getAddress().getPort();
      copyTo(directory);
      Path sources = directory.resolve("sources.yaml");
      Files.writeString(
          sources, Files.readString(sources).replace("https://example.org/herald", at + "/there"));
      Path talk = directory.resolve("smalltalk.yaml");
      Files.writeString(
          talk,
          Files.readString(talk)
              .replace("I have no opinions.", "\"See " + at + "/gone, http://no.invalid/x.\""));
      assertThat(check(reading -> List.of(), directory.toString(), "--links", "--no-tests"))
          .isZero();
      assertThat(out.toString())
          .contains(
              talk
                  + ":9:23: warning: the address "
                  + at
                  + "/gone leads nowhere: the site has no such page (404); look for where it moved")
          .contains(
              "warning: the address http://no.invalid/x leads nowhere: there is no site"
                  + " 'no.invalid'; correct the address")
          .endsWith("0 errors, 2 warnings in 8 files\n");
    } finally {
      site.stop(0);
    }
  }

  private static void copyTo(Path target) throws IOException {
    try (Stream<Path> paths = Files.walk(RESPONSES)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(RESPONSES.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  private int check(Function<Reading, List<Problem>> further, String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);
    CheckCommand command =
        new CheckCommand(
            () -> RESPONSES,
            () -> NOWHERE,
            new ResponseReader(clock),
            further,
            reading -> List.of());
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
