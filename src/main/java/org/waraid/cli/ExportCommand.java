package org.waraid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waraid.config.Config;
import org.waraid.exchange.Export;
import org.waraid.exchange.Exporter;
import org.waraid.exchange.Format;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the topics for spreadsheets and other bots. */
@Command(
    name = "export",
    description =
        "Writes the topics' ways of asking, and where the format has a place for them "
            + "their answers, for spreadsheets and other bots. What spreadsheets would take for "
            + "a formula gets a ' before it, which import takes away.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything is written",
      "1:the response files have errors, or FILE exists already; nothing is written",
      "2:there is no such directory, or the command line is wrong"
    })
public final class ExportCommand implements Callable<Integer> {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Supplier<Config> config;
  private final ResponseReader reader;
  private final StandardStreams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The response files; RESPONSES_DIR when it is left out.")
  private @Nullable Path directory;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, tsv, rasa or qna.")
  private Format format = Format.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes into this file; overwrites none. Standard output when it is left out.")
  private @Nullable Path out;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "The language for rasa and qna; ${DEFAULT-VALUE} when it is left out.")
  private String language = "en";

  @Option(names = "--drafts", description = "Also writes topics that are not served yet.")
  private boolean drafts;

  @Option(
      names = "--bom",
      description = "Begins with a byte order mark, by which Excel knows UTF-8.")
  private boolean byteOrderMark;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Exports the response files that the configuration names. */
  public ExportCommand(Supplier<Config> config, ResponseReader reader, StandardStreams streams) {
    this.config = config;
    this.reader = reader;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path responses = directory == null ? config.get().responses() : directory;
    if (!Files.isDirectory(responses)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no directory %s; name one: export DIR, or set RESPONSES_DIR"
              .formatted(responses));
    }
    Reading reading = reader.read(responses);
    Catalogue catalogue = AnswererFactory.catalogue(reading, responses);
    Exporter exporter =
        Export.to(format, catalogue.facts(), language)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--format is %s, which is only read: expected csv, tsv, rasa or qna"
                            .formatted(format)));
    List<Topic> topics = new ArrayList<>(catalogue.topics());
    topics.addAll(drafts ? reading.drafts() : List.of());
    StringBuilder text = new StringBuilder();
    if (byteOrderMark) {
      text.append(BYTE_ORDER_MARK);
    }
    List<String> lost = exporter.write(topics, text);
    if (!write(text.toString())) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    tell(topics.size(), reading.drafts().size(), lost);
    return CommandLine.ExitCode.OK;
  }

  private boolean write(String text) throws IOException {
    if (out == null) {
      PrintWriter print = streams.out();
      print.print(text);
      print.flush();
      return true;
    }
    Optional<Path> present = NewFiles.write(List.of(out), List.of(text));
    present.ifPresent(
        file ->
            spec.commandLine()
                .getErr()
                .printf("%s exists already and is not overwritten; name another file%n", file));
    return present.isEmpty();
  }

  /** Not on standard output, where the topics may be. */
  private void tell(int topics, int waiting, List<String> lost) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "Wrote %d %s as %s%s%n",
        topics, topics == 1 ? "topic" : "topics", format, out == null ? "" : " into " + out);
    lost.forEach(what -> err.printf("Not in it: %s%n", what));
    if (!drafts && waiting > 0) {
      err.printf("Not in it: %d drafts; --drafts adds them%n", waiting);
    }
    err.flush();
  }
}
