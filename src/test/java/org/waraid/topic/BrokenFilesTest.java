package org.waraid.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of src/test/resources/broken spoils the good files in one way and says exactly what
 * must be told of it.
 */
class BrokenFilesTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken");

  @TempDir Path directory;

  static List<String> mistakes() throws IOException {
    try (Stream<Path> paths = Files.list(BROKEN)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tells_whatIsWrong(String mistake) throws IOException {
    List<String> lines = Files.readAllLines(BROKEN.resolve(mistake));
    int expected = lines.indexOf("expect");
    Sample sample = Sample.copyTo(directory);
    sample.change(lines.subList(0, expected));
    assertThat(sample.problems()).isEqualTo(lines.subList(expected + 1, lines.size()));
  }
}
