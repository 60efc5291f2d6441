package org.waraid.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.waraid.topic.Problem;

/**
 * Writes what a check found as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format),
 * which code hosts and editors show beside the lines.
 */
final class Sarif {
  private static final String VERSION = "2.1.0";
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final String version;

  /** Writes as the program of a version. */
  Sarif(String version) {
    this.version = version;
  }

  String write(CheckReport report) throws JsonProcessingException {
    List<String> codes = report.problems().stream().map(Problem::code).distinct().sorted().toList();
    Driver driver =
        new Driver("war-aid-bot check", version, codes.stream().map(Sarif::rule).toList());
    List<Notification> notes =
        report.notes().stream().map(note -> new Notification("note", new Text(note))).toList();
    Run run =
        new Run(
            new Tool(driver),
            List.of(new Invocation(true, notes)),
            report.problems().stream().map(problem -> result(problem, codes)).toList(),
            "unicodeCodePoints");
    return mapper.writeValueAsString(new Log(SCHEMA, VERSION, List.of(run)));
  }

  private static Rule rule(String code) {
    String words = code.replace('-', ' ');
    return new Rule(
        code, new Text(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "."));
  }

  private static Result result(Problem problem, List<String> codes) {
    Physical place =
        new Physical(
            new Artifact(uri(problem.file())), new Region(problem.line(), problem.column()));
    return new Result(
        problem.code(),
        codes.indexOf(problem.code()),
        problem.isError() ? "error" : "warning",
        new Text(problem.message()),
        List.of(new Location(place)));
  }

  /** Relative to where the command runs, so that code hosts find the file in a repository. */
  private static String uri(Path file) {
    if (file.isAbsolute()) {
      return file.toUri().toASCIIString();
    }
    String path = file.normalize().toString().replace('\\', '/');
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e); // Any path can be quoted.
    }
  }

  private record Log(
      @JsonProperty("$schema") String schema,
      @JsonProperty("version") String version,
      @JsonProperty("runs") List<Run> runs) {}

  private record Run(
      @JsonProperty("tool") Tool tool,
      @JsonProperty("invocations") List<Invocation> invocations,
      @JsonProperty("results") List<Result> results,
      @JsonProperty("columnKind") String columnKind) {}

  private record Tool(@JsonProperty("driver") Driver driver) {}

  private record Driver(
      @JsonProperty("name") String name,
      @JsonProperty("version") String version,
      @JsonProperty("rules") List<Rule> rules) {}

  private record Rule(
      @JsonProperty("id") String id, @JsonProperty("shortDescription") Text shortDescription) {}

  private record Invocation(
      @JsonProperty("executionSuccessful") boolean executionSuccessful,
      @JsonProperty("toolExecutionNotifications") @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<Notification> notifications) {}

  private record Notification(
      @JsonProperty("level") String level, @JsonProperty("message") Text message) {}

  private record Result(
      @JsonProperty("ruleId") String ruleId,
      @JsonProperty("ruleIndex") int ruleIndex,
      @JsonProperty("level") String level,
      @JsonProperty("message") Text message,
      @JsonProperty("locations") List<Location> locations) {}

  private record Location(@JsonProperty("physicalLocation") Physical physicalLocation) {}

  private record Physical(
      @JsonProperty("artifactLocation") Artifact artifactLocation,
      @JsonProperty("region") Region region) {}

  private record Artifact(@JsonProperty("uri") String uri) {}

  private record Region(
      @JsonProperty("startLine") int startLine, @JsonProperty("startColumn") int startColumn) {}

  private record Text(@JsonProperty("text") String text) {}
}
