package org.waraid.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.Main;
import org.waraid.config.Config;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;

/** Imports and exports as an editor runs them, over a copy of the small response files. */
abstract class ExchangeCommands {
  private static final Path RESPONSES = Path.of("src/test/resources/responses");
  static final Path FILES = Path.of("src/test/resources/import");

  final ResponseReader reader =
      new ResponseReader(Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC));
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @BeforeEach
  void copyGoodFiles() throws IOException {
    try (Stream<Path> paths = Files.walk(RESPONSES)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve("r").resolve(RESPONSES.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  String r() {
    return directory.resolve("r").toString();
  }

  Reading read() {
    return reader.read(directory.resolve("r"));
  }

  Topic draft(String id) {
    return read().drafts().stream()
        .filter(topic -> topic.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " in " + out + err));
  }

  int imported(Path... files) {
    List<String> arguments = new ArrayList<>(List.of("import"));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    arguments.addAll(List.of("--into", r()));
    return run(arguments.toArray(String[]::new));
  }

  List<String> printed() {
    return lines(out);
  }

  List<String> told() {
    return lines(err);
  }

  private List<String> lines(StringWriter text) {
    return text.toString()
        .replace(r(), "R")
        .replace(directory.toString(), "D")
        .replace(FILES.toString(), "F")
        .lines()
        .toList();
  }

  int run(String... arguments) {
    SmallAssistant assistant = new SmallAssistant();
    return Main.commandLine(
            () -> Config.of(Map.of()),
            reader,
            config -> assistant.open(),
            (config, it, kept, desk) -> List.of(),
            new StandardStreams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Optional::empty),
            Map.of())
        .execute(arguments);
  }
}
