package org.waraid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waraid.source.Article;
import org.waraid.source.ArticleException;
import org.waraid.source.ArticleReader;
import org.waraid.source.DraftFact;
import org.waraid.source.FactDrafter;
import org.waraid.source.Names;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts sources and facts from an article, for an editor to check. */
@Command(
    name = "ingest",
    description = {
      "Drafts sources.yaml and facts.yaml from the text of an article:",
      "each figure with its actor, measure, status and place, and names and short quotes."
    },
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The article: UTF-8 text, a blank line between its paragraphs.")
  private Path file = Path.of("");

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  private @Nullable String publisher;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day on which it was published.")
  private @Nullable LocalDate date;

  @Option(
      names = "--json",
      description = "Writes one JSON object a line for each figure, instead of response files.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes the two files into this directory; overwrites none.")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Article article = new ArticleReader().read(file);
      List<DraftFact> drafts = new FactDrafter().drafts(article);
      if (json) {
        writeJson(drafts);
        return CommandLine.ExitCode.OK;
      }
      return writeYaml(article, drafts);
    } catch (ArticleException e) {
      err.println(e.getMessage());
      err.flush();
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private void writeJson(List<DraftFact> drafts) throws IOException {
    PrintWriter lines = spec.commandLine().getOut();
    DraftJson form = new DraftJson();
    for (DraftFact draft : drafts) {
      lines.println(form.line(draft));
    }
    lines.flush();
  }

  private int writeYaml(Article article, List<DraftFact> drafts) throws IOException {
    if (publisher == null || publisher.isBlank() || date == null) {
      throw new ParameterException(
          spec.commandLine(),
          "A source needs its publisher and date: add --publisher NAME --date YYYY-MM-DD");
    }
    Names names = new Names();
    DraftYaml form = new DraftYaml(publisher, date, fileName());
    String sources = form.sources(article, drafts);
    String facts = form.facts(drafts, names.names(article), names.phrases(article));
    if (out != null) {
      return writeFiles(out, sources, facts);
    }
    PrintWriter print = spec.commandLine().getOut();
    print.print("# sources.yaml\n" + sources + "---\n# facts.yaml\n" + facts);
    print.flush();
    return CommandLine.ExitCode.OK;
  }

  private String fileName() {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
  }

  /** Writes both files or none: an editor's own work is never written over. */
  private int writeFiles(Path directory, String sources, String facts) throws IOException {
    Path sourcesFile = directory.resolve("sources.yaml");
    Path factsFile = directory.resolve("facts.yaml");
    for (Path present : List.of(sourcesFile, factsFile)) {
      if (Files.exists(present)) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
            "%s exists already and is not overwritten; give --out another directory"
                .formatted(present));
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    Files.createDirectories(directory);
    write(sourcesFile, sources);
    write(factsFile, facts);
    PrintWriter print = spec.commandLine().getOut();
    print.println("Wrote %s and %s".formatted(sourcesFile, factsFile));
    print.flush();
    return CommandLine.ExitCode.OK;
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }
}
