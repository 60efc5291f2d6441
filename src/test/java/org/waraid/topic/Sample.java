package org.waraid.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the good response files under src/test/resources, to be spoilt by tests. */
final class Sample {
  static final Path GOOD = Path.of("src/test/resources/responses");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);
  private static final ResponseReader READER = new ResponseReader(CLOCK);

  private final Path directory;

  private Sample(Path directory) {
    this.directory = directory;
  }

  static Sample copyTo(Path directory) {
    try (Stream<Path> paths = Files.walk(GOOD)) {
      for (Path path : paths.toList()) {
        Path target = directory.resolve(GOOD.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sample(directory);
  }

  static Reading read(Path directory) {
    return READER.read(directory);
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** Applies lines of the form {@code file NAME}, {@code -old line}, {@code +new line}. */
  void change(List<String> script) throws IOException {
    String name = "";
    List<String> old = new ArrayList<>();
    List<String> fresh = new ArrayList<>();
    for (String line : script) {
      if (line.startsWith("file ")) {
        replace(name, old, fresh);
        name = line.substring("file ".length());
      } else {
        (line.startsWith("-") ? old : fresh).add(line.substring(1));
      }
    }
    replace(name, old, fresh);
  }

  /** Problems as they are printed, with the files' names relative to the directory. */
  List<String> problems() {
    return read(directory).problems().stream()
        .map(problem -> problem.toString().replace(directory + "/", ""))
        .toList();
  }

  private void replace(String name, List<String> old, List<String> fresh) throws IOException {
    if (!name.isEmpty()) {
      String text = Files.readString(file(name));
      String before = old.isEmpty() ? "" : String.join("\n", old) + "\n";
      String after = fresh.isEmpty() ? "" : String.join("\n", fresh) + "\n";
      assertThat(text).contains(before);
      int at = old.isEmpty() ? text.length() : text.indexOf(before);
      Files.writeString(
          file(name), text.substring(0, at) + after + text.substring(at + before.length()));
    }
    old.clear();
    fresh.clear();
  }
}
