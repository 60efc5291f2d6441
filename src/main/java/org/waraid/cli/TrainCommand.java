package org.waraid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Sentences;
import org.waraid.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains what understands messages ahead of time, so that start-up only reads it. */
@Command(
    name = "train",
    description = {
      "Trains what understands messages on the response files and keeps it in a folder.",
      "The build does so for the program's own files; a start does it by itself where files changed."
    },
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
  private final ResponseReader reader;

  @Parameters(paramLabel = "DIR", description = "The response files.")
  private @Nullable Path directory;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the trained model is kept.")
  private @Nullable Path out;

  public TrainCommand(ResponseReader reader) {
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException {
    if (directory == null || out == null) {
      throw new IllegalStateException("DIR and --out are required");
    }
    Catalogue catalogue = AnswererFactory.catalogue(reader.read(directory), directory);
    try (Embedder embedder = Embedder.open()) {
      open(catalogue, embedder, out);
    }
    open(catalogue, Sentences.none(), out);
    return 0;
  }

  private static void open(Catalogue catalogue, Sentences sentences, Path out) throws IOException {
    Understanding.open(
        catalogue, AnswererFactory.LANGUAGE, sentences, Embedder.englishWords(), out);
  }
}
