package org.waraid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks through every file that is kept in the repository for what must not be there. */
class RepositoryTest {
  /** So many words in the article's own order are no accident. */
  private static final int WORDS = 9;

  private static final Path ARTICLES = Path.of("../shared/sources");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Folders of people's machines; the lookbehind lets addresses and relative paths be. */
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.~}/-])/(?:home|root|Users|work|workspace)/\\w|[A-Z]:\\\\Users\\\\");

  private static final Pattern REGISTRY =
      Pattern.compile(
          Stream.of(
                  "repo.maven|apache.org",
                  "repo1.maven|org",
                  "central.sonatype|com",
                  "registry.npmjs|org",
                  "registry.yarnpkg|com",
                  "pypi|org",
                  "pythonhosted|org",
                  "proxy.golang|org")
              .map(host -> Pattern.quote(host.replace('|', '.')))
              .collect(Collectors.joining("|")));

  private static final Map<Path, String> FILES = new TreeMap<>();

  @BeforeAll
  static void readEveryFile() throws IOException, InterruptedException {
    assumeThat(Path.of(".git")).as("a clone, in which git knows the files").exists();
    Process git = new ProcessBuilder("git", "ls-files", "-z").start();
    String names = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).isZero();
    for (String name : names.split("\0", -1)) {
      Path file = Path.of(name);
      if (Files.isRegularFile(file)) {
        text(file).ifPresent(text -> FILES.put(file, text));
      }
    }
    assertThat(FILES).containsKey(Path.of("pom.xml"));
  }

  @Test
  void noFileQuotesAnArticleAtLength() throws IOException {
    assumeThat(ARTICLES).as("the articles' texts").isDirectory();
    Set<String> written;
    try (Stream<Path> articles = Files.list(ARTICLES)) {
      written =
          articles.flatMap(article -> runs(read(article))).collect(Collectors.toUnmodifiableSet());
    }
    assertThat(written).isNotEmpty();

    List<String> quoted = new ArrayList<>();
    FILES.forEach(
        (file, text) ->
            runs(text).filter(written::contains).forEach(run -> quoted.add(file + ": " + run)));

    assertThat(quoted).isEmpty();
  }

  @Test
  void noFileNamesAMachinesFolder() {
    assertThat(found(MACHINE, FILES)).isEmpty();
  }

  @Test
  void noFileNamesAPackageRegistry() {
    assertThat(found(REGISTRY, FILES)).isEmpty();
  }

  @Test
  void onlyTestsAndMeasurementsReachOutside() {
    Map<Path, String> others = new TreeMap<>(FILES);
    others
        .keySet()
        .removeIf(
            file ->
                file.startsWith("src/test") || file.startsWith("bench") || file.startsWith(".ci"));

    assertThat(found(Pattern.compile("\\.\\./shared\\b"), others)).isEmpty();
  }

  private static List<String> found(Pattern pattern, Map<Path, String> files) {
    return files.entrySet().stream()
        .flatMap(
            file ->
                pattern
                    .matcher(file.getValue())
                    .results()
                    .map(hit -> file.getKey() + ": " + hit.group()))
        .toList();
  }

  /** Every run of nine words, without what stands between them. */
  private static Stream<String> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(hit -> hit.group()).toList();
    return IntStream.rangeClosed(0, words.size() - WORDS)
        .mapToObj(from -> String.join(" ", words.subList(from, from + WORDS)));
  }

  /** The text of a file; empty for a picture. */
  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    return text(file).orElseThrow();
  }
}
