package org.waraid.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waraid.config.Config;
import org.waraid.source.ArticleReader;
import org.waraid.source.Articles;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.SourceCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells an editor everything that is wrong with the response files. */
@Command(
    name = "check",
    description = {
      "Checks the response files and tells file, line and column of every mistake.",
      "Where the text of the sources is at hand, compares every fact with it."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the files can be used",
      "1:there are errors",
      "2:there is no such directory, or the command line is wrong"
    })
public final class CheckCommand implements Callable<Integer> {
  private static final int ERRORS = 1;
  private static final int NO_DIRECTORY = 2;

  private final Supplier<Path> defaultDirectory;
  private final Supplier<Path> defaultSources;
  private final ResponseReader reader;
  private final Function<Reading, List<Problem>> further;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The response files; RESPONSES_DIR when it is left out.")
  private @Nullable Path directory;

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "The sources' texts; sources in DATA_DIR when it is left out.")
  private @Nullable Path sources;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Makes the command.
   *
   * @param defaultDirectory the response files when none are named
   * @param defaultSources the sources' texts when none are named
   * @param further checks of files in which no error was found, such as the topics' own tests
   */
  public CheckCommand(
      Supplier<Path> defaultDirectory,
      Supplier<Path> defaultSources,
      ResponseReader reader,
      Function<Reading, List<Problem>> further) {
    this.defaultDirectory = defaultDirectory;
    this.defaultSources = defaultSources;
    this.reader = reader;
    this.further = further;
  }

  /** The command as the program has it: it also asks the assistant what the topics' tests ask. */
  public static CheckCommand of(Supplier<Config> config, ResponseReader reader) {
    return new CheckCommand(
        () -> config.get().responses(),
        () -> config.get().data().resolve("sources"),
        reader,
        new TopicTests(new CheckedAssistant(config)));
  }

  @Override
  public Integer call() {
    Path responses = directory == null ? defaultDirectory.get() : directory;
    if (!Files.isDirectory(responses)) {
      spec.commandLine()
          .getErr()
          .printf(
              "There is no directory %s; name one: check DIR, or set RESPONSES_DIR%n", responses);
      return NO_DIRECTORY;
    }
    Reading reading = reader.read(responses);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(compareWithSources(reading));
    if (reading.catalogue().isPresent()) {
      problems.addAll(further.apply(reading));
    }
    return print(problems.stream().distinct().sorted().toList(), reading.files());
  }

  private List<Problem> compareWithSources(Reading reading) {
    Path texts = sources == null ? defaultSources.get() : sources;
    if (!Files.isDirectory(texts)) {
      spec.commandLine()
          .getOut()
          .printf(
              "The facts are not compared with their sources: there is no directory %s%n", texts);
      return List.of();
    }
    return new SourceCheck(new Articles(List.of(texts), new ArticleReader())).check(reading);
  }

  private int print(List<Problem> problems, int files) {
    PrintWriter out = spec.commandLine().getOut();
    problems.forEach(out::println);
    int errors = (int) problems.stream().filter(Problem::isError).count();
    out.printf(
        "%s, %s in %s%n",
        counted(errors, "error"),
        counted(problems.size() - errors, "warning"),
        counted(files, "file"));
    out.flush();
    return errors == 0 ? 0 : ERRORS;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
