package org.waraid.cli;

import java.io.IOException;
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
import picocli.CommandLine;
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
      "Where the text of the sources is at hand, compares every fact with it, and asks "
          + "the bot what the topics' own tests ask."
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
  private static final int FOLDS = 5;

  private final Supplier<Path> defaultDirectory;
  private final Supplier<Path> defaultSources;
  private final ResponseReader reader;
  private final Function<Reading, List<Problem>> tests;
  private final Function<Reading, List<Problem>> confusion;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The response files; RESPONSES_DIR when it is left out.")
  private @Nullable Path directory;

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description =
          "The sources' texts; SOURCES_DIR, or else sources in DATA_DIR, when it is left out.")
  private @Nullable Path sources;

  @Option(
      names = "--no-tests",
      description =
          "Leaves out the topics' own tests, which need a minute or two of training when "
              + "ways of asking have changed; everything else takes seconds.")
  private boolean noTests;

  @Option(
      names = "--links",
      description = "Opens the addresses of sources and answers, and tells which lead nowhere.")
  private boolean links;

  @Option(
      names = "--confusions",
      description =
          "Tells which phrasings another topic answers, and which topics are confused when "
              + "a fifth of the phrasings at a time is left out of the training. Takes minutes.")
  private boolean confusions;

  @Option(names = "--json", description = "Writes SARIF 2.1.0, which code hosts and editors read.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Makes the command.
   *
   * @param defaultDirectory the response files when none are named
   * @param defaultSources the sources' texts when none are named
   * @param tests the topics' own tests, of files in which no error was found
   * @param confusion finds topics that are taken for each other, in such files
   */
  public CheckCommand(
      Supplier<Path> defaultDirectory,
      Supplier<Path> defaultSources,
      ResponseReader reader,
      Function<Reading, List<Problem>> tests,
      Function<Reading, List<Problem>> confusion) {
    this.defaultDirectory = defaultDirectory;
    this.defaultSources = defaultSources;
    this.reader = reader;
    this.tests = tests;
    this.confusion = confusion;
  }

  /** The command as the program has it: it also asks the assistant what the topics' tests ask. */
  public static CheckCommand of(Supplier<Config> config, ResponseReader reader) {
    CheckedAssistant assistants = new CheckedAssistant(config);
    return new CheckCommand(
        () -> config.get().responses(),
        () -> config.get().sources().orElseGet(() -> config.get().data().resolve("sources")),
        reader,
        new TopicTests(assistants),
        new ConfusionCheck(
            assistants,
            catalogue ->
                new PhrasingTrials(config.get(), reader, step -> {})
                    .run(catalogue, FOLDS, false)
                    .failures()));
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Path responses = directory == null ? defaultDirectory.get() : directory;
    if (!Files.isDirectory(responses)) {
      spec.commandLine()
          .getErr()
          .printf(
              "There is no directory %s; name one: check DIR, or set RESPONSES_DIR%n", responses);
      return NO_DIRECTORY;
    }
    CheckReport report = check(responses);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new Sarif(version()).write(report));
      out.flush();
    } else {
      report.print(out);
    }
    return report.errors() == 0 ? CommandLine.ExitCode.OK : ERRORS;
  }

  private CheckReport check(Path responses) throws InterruptedException {
    Reading reading = reader.read(responses);
    List<String> notes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(compareWithSources(reading, notes));
    if (links) {
      problems.addAll(new LinkCheck().check(reading.links()));
    }
    if (noTests) {
      notes.add("The topics' own tests are left out");
    } else if (reading.catalogue().isEmpty()) {
      notes.add("The topics' own tests are left out until the errors are mended");
    } else {
      problems.addAll(tests.apply(reading));
    }
    if (confusions && reading.catalogue().isPresent()) {
      problems.addAll(confusion.apply(reading));
    }
    return new CheckReport(problems, notes, reading.files());
  }

  private List<Problem> compareWithSources(Reading reading, List<String> notes) {
    Path texts = sources == null ? defaultSources.get() : sources;
    if (!Files.isDirectory(texts)) {
      notes.add("The facts are not compared with their sources: there is no directory " + texts);
      return List.of();
    }
    return new SourceCheck(new Articles(List.of(texts), new ArticleReader())).check(reading);
  }

  private static String version() {
    return new Version().getVersion()[0].substring("war-aid-bot ".length());
  }
}
