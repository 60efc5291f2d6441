package org.waraid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waraid.exchange.DraftTopic;
import org.waraid.exchange.Format;
import org.waraid.exchange.Import;
import org.waraid.exchange.Imported;
import org.waraid.exchange.TopicsYaml;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes ways of asking over from spreadsheets and other bots, as drafts. */
@Command(
    name = "import",
    description =
        "Takes ways of asking and answers over from spreadsheets and other bots, as "
            + "drafts of topics, and tells what was not carried over and why. Files named "
            + "together belong together.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the drafts are written",
      "1:something is wrong with a file, or a file would be overwritten; nothing is written",
      "2:the command line is wrong"
    })
public final class ImportCommand implements Callable<Integer> {
  /** More findings than these are counted, not shown. */
  private static final int SHOWN = 20;

  private static final Set<String> COLLISIONS =
      Set.of("same-phrasing", "near-phrasing", "neighbour-is-asked", "duplicate-id");

  private final ResponseReader reader;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "CSV or TSV with the columns topic, language, phrasing and, if it is there, kind; "
              + "Rasa's YAML (training data, domain, rules); QnA Maker's TSV; Botpress's JSON.")
  private List<Path> files = List.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "DIR",
      description = "The response files; the drafts become files of its folder topics.")
  private Path into = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, tsv, rasa, qna or botpress; the file's name tells it when left out.")
  private @Nullable Format format;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of files that do not tell theirs; en when it is left out.")
  private @Nullable String language;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description = "The name of the new topics file; the first file's when it is left out.")
  private @Nullable String theme;

  @Option(names = "--dry-run", description = "Tells everything and writes nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Makes the command.
   *
   * @param reader tells which names are taken, and how the drafts fit in
   */
  public ImportCommand(ResponseReader reader) {
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    Imported imported =
        new Import(Optional.ofNullable(format), Optional.ofNullable(language)).read(files, taken());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    imported.remarks().forEach(remark -> (remark.error() ? err : out).println(remark));
    out.flush();
    if (imported.hasErrors() || imported.topics().isEmpty()) {
      return nothing(
          imported.hasErrors()
              ? "Nothing is written; mend the errors and import again"
              : "Nothing is written: there is no topic in what was read");
    }
    List<String> texts = new TopicsYaml(origin()).files(imported.topics());
    List<Path> targets = targets(texts.size());
    if (dryRun) {
      out.println("Would write " + told(targets, imported.topics()));
      out.flush();
      return CommandLine.ExitCode.OK;
    }
    Optional<Path> present = NewFiles.write(targets, texts);
    if (present.isPresent()) {
      return nothing(
          "%s exists already and is not overwritten; nothing is written; name another with --theme"
              .formatted(present.get()));
    }
    out.println("Wrote " + told(targets, imported.topics()));
    tellCollisions(out, targets);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private void checkUsage() {
    if (language != null && !language.matches("[a-z]{2,3}")) {
      throw new ParameterException(
          spec.commandLine(),
          "--language is '%s': expected a code of two or three small letters, such as en or uk"
              .formatted(language));
    }
    if (theme != null && !theme.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new ParameterException(
          spec.commandLine(),
          "--theme is '%s': expected small letters, digits and single dashes, such as aid-2"
              .formatted(theme));
    }
    if (Files.exists(into) && !Files.isDirectory(into)) {
      throw new ParameterException(
          spec.commandLine(), "--into is %s, which is no directory".formatted(into));
    }
  }

  private int nothing(String why) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(why);
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Ids of topics and small talk that there are. */
  private Set<String> taken() {
    if (!Files.isDirectory(directory())) {
      return Set.of();
    }
    return reader.read(directory()).places().keySet().stream()
        .filter(key -> key.startsWith("topics/") || key.startsWith("smalltalk.yaml#"))
        .map(key -> key.substring(key.indexOf('#') + 1))
        .map(key -> key.contains(".") ? key.substring(0, key.indexOf('.')) : key)
        .collect(Collectors.toSet());
  }

  /** Whoever names the folder of topics means the directory around it. */
  private Path directory() {
    Path whole = into.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    boolean inside =
        whole.endsWith("topics") && parent != null && Files.exists(parent.resolve("facts.yaml"));
    if (!inside) {
      return into;
    }
    return into.getParent() == null ? Path.of("") : into.getParent();
  }

  private String origin() {
    return files.stream()
        .map(file -> Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private List<Path> targets(int count) {
    String first = origin().split(", ", -1)[0];
    String name =
        theme != null
            ? theme
            : first
                .replaceAll("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    String stem = name.isEmpty() ? "imported" : name;
    List<Path> targets = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      targets.add(directory().resolve("topics").resolve(stem + (i == 1 ? "" : "-" + i) + ".yaml"));
    }
    return targets;
  }

  private static String told(List<Path> targets, List<DraftTopic> topics) {
    int phrasings = topics.stream().mapToInt(DraftTopic::size).sum();
    long answers = topics.stream().filter(topic -> !topic.answer().isEmpty()).count();
    return "%s: %d %s with %d %s, %d with an answer"
        .formatted(
            targets.stream().map(Path::toString).collect(Collectors.joining(" and ")),
            topics.size(),
            topics.size() == 1 ? "draft" : "drafts",
            phrasings,
            phrasings == 1 ? "phrasing" : "phrasings",
            answers);
  }

  /** What the new files have in common with those that were there. */
  private void tellCollisions(PrintWriter out, List<Path> targets) {
    Reading reading = reader.read(directory());
    List<Problem> mine =
        reading.problems().stream().filter(it -> targets.contains(it.file())).toList();
    List<Problem> collisions =
        mine.stream().filter(it -> it.isError() || COLLISIONS.contains(it.code())).toList();
    collisions.stream().limit(SHOWN).forEach(out::println);
    if (collisions.size() > SHOWN) {
      out.printf("… and %d more of this sort%n", collisions.size() - SHOWN);
    }
    out.printf("Next: check %s --no-tests tells what the drafts still need%n", directory());
    List<String> missing =
        Stream.of("facts.yaml", "sources.yaml")
            .filter(name -> !Files.exists(directory().resolve(name)))
            .toList();
    if (!missing.isEmpty()) {
      out.printf(
          "%s has no %s yet; without them its files cannot be used%n",
          directory(), String.join(" and no ", missing));
    }
  }
}
