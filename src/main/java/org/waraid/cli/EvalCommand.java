package org.waraid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waraid.config.Config;
import org.waraid.eval.CrossValidationReport;
import org.waraid.eval.IntentReport;
import org.waraid.eval.Question;
import org.waraid.eval.ReportJson;
import org.waraid.eval.ReportText;
import org.waraid.eval.Scored;
import org.waraid.eval.SetException;
import org.waraid.eval.SetReader;
import org.waraid.eval.SetReport;
import org.waraid.topic.ResponseReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well the bot understands. */
@Command(
    name = "eval",
    description = {
      "Measures how well the bot understands: on question sets, by cross-validation over the",
      "topics' own phrasings, or on any labelled set of intents."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:measured",
      "1:fewer than --min-right are right",
      "2:a set cannot be read, or the command line is wrong"
    })
public final class EvalCommand implements Callable<Integer> {
  private static final int TOO_FEW_RIGHT = 1;
  private static final int UNREADABLE = 2;

  private final Supplier<Config> config;
  private final AssistantFactory assistants;
  private final ResponseReader reader;
  private final StandardStreams streams;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "Question sets (JSON lines); with --intents pairs of a training and a test file",
        "(label, tab, text on each line; oos and None are out of scope)."
      })
  private List<Path> files = List.of();

  @Option(
      names = "--cross-validate",
      description = "Asks phrasings of the topics that were left out of the training.")
  private boolean crossValidate;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Parts for --cross-validate; ${DEFAULT-VALUE} when it is left out.")
  private int folds;

  @Option(
      names = "--styles",
      description = "With --cross-validate: also leaves out one style of wording at a time.")
  private boolean styles;

  @Option(names = "--intents", description = "Trains and tests on sets of intents, without topics.")
  private boolean intents;

  @Option(
      names = "--val",
      paramLabel = "FILE",
      description = {
        "With --intents: messages on which the threshold is chosen; the training messages,",
        "each as if it had been left out, when there is no such file."
      })
  private @Nullable Path validation;

  @Option(
      names = "--cache",
      paramLabel = "FILE",
      description = "With --intents: keeps sentence vectors in this file.")
  private @Nullable Path cache;

  @Option(
      names = "--min-right",
      paramLabel = "PERCENT",
      description = "Exits with 1 when fewer of the sets' messages are right.")
  private double leastRight;

  @Option(names = "--json", description = "Writes one JSON object or list.")
  private boolean json;

  @Option(names = "-v", description = "Shows every reply that is wrong.")
  private boolean verbose;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Asks the assistant that is opened when the command runs. */
  public EvalCommand(
      Supplier<Config> config,
      AssistantFactory assistants,
      ResponseReader reader,
      StandardStreams streams) {
    this.config = config;
    this.assistants = assistants;
    this.reader = reader;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    try {
      if (intents) {
        return evaluateIntents();
      }
      return crossValidate ? crossValidate() : evaluateSets();
    } catch (SetException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return UNREADABLE;
    }
  }

  private void checkUsage() {
    if (intents && (crossValidate || files.isEmpty() || files.size() % 2 != 0)) {
      throw usage("Give pairs of a training and a test file: eval --intents TRAIN.tsv TEST.tsv");
    }
    if (validation != null && (!intents || files.size() != 2)) {
      throw usage("--val goes with --intents and one pair of files");
    }
    if (crossValidate && !files.isEmpty()) {
      throw usage("--cross-validate asks the topics' own phrasings: give no files");
    }
    if (styles && !crossValidate) {
      throw usage("--styles goes with --cross-validate");
    }
    if (folds < 2) {
      throw usage("--folds is " + folds + ": expected 2 or more");
    }
    if (!intents && !crossValidate && files.isEmpty()) {
      throw usage("What is to be measured? Write: eval SET.jsonl, or eval --cross-validate");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int evaluateSets() throws SetException {
    List<Question> questions = new SetReader().read(files);
    SetReport report;
    try (OpenAssistant open = assistants.open(config.get())) {
      report = SetReport.of(Scored.all(questions, open.assistant()));
    }
    if (json) {
      print(new ReportJson().write(report));
    } else {
      new ReportText(streams.out()).print(report, verbose);
    }
    return 100 * report.total().share() < leastRight ? TOO_FEW_RIGHT : CommandLine.ExitCode.OK;
  }

  private int crossValidate() throws IOException {
    CrossValidationReport report = trials().run(folds, styles);
    if (json) {
      print(new ReportJson().write(report));
    } else {
      new ReportText(streams.out()).print(report, verbose);
    }
    return CommandLine.ExitCode.OK;
  }

  private PhrasingTrials trials() {
    PrintWriter err = spec.commandLine().getErr();
    return new PhrasingTrials(
        config.get(), reader, step -> err.println("Training without " + step));
  }

  private int evaluateIntents() throws SetException, IOException {
    List<IntentReport> reports = new IntentTrials(validation, cache).run(files);
    if (json) {
      print(new ReportJson().write(reports));
    } else {
      new ReportText(streams.out()).print(reports);
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(String line) {
    PrintWriter out = streams.out();
    out.println(line);
    out.flush();
  }
}
