package org.waraid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waraid.answer.Answerer;
import org.waraid.answer.Assistant;
import org.waraid.config.Config;
import org.waraid.eval.CrossValidation;
import org.waraid.eval.CrossValidationReport;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.KeptSentences;
import org.waraid.understanding.Sentences;
import org.waraid.understanding.Understanding;

/** Cross-validates the bot over the response files' own phrasings. */
final class PhrasingTrials {
  private final Config config;
  private final ResponseReader reader;
  private final Consumer<String> progress;

  PhrasingTrials(Config config, ResponseReader reader, Consumer<String> progress) {
    this.config = config;
    this.reader = reader;
    this.progress = progress;
  }

  CrossValidationReport run(int folds, boolean styles) throws IOException {
    return run(
        AnswererFactory.catalogue(reader.read(config.responses()), config.responses()),
        folds,
        styles);
  }

  CrossValidationReport run(Catalogue catalogue, int folds, boolean styles) throws IOException {
    // Models trained without some phrasings must not be found by anything else.
    Path folder = Files.createTempDirectory("war-aid-bot-eval");
    try {
      if (config.understanding() == org.waraid.config.Understanding.LEXICAL) {
        return run(catalogue, Sentences.none(), folder, folds, styles);
      }
      try (Embedder embedder = Embedder.open()) {
        return run(catalogue, new KeptSentences(embedder), folder, folds, styles);
      }
    } finally {
      delete(folder);
    }
  }

  private CrossValidationReport run(
      Catalogue catalogue, Sentences sentences, Path folder, int folds, boolean styles)
      throws IOException {
    Understanding whole = AnswererFactory.understanding(catalogue, sentences, config.data());
    return new CrossValidation(
            catalogue,
            AnswererFactory.LANGUAGE,
            whole::utterance,
            part -> train(part, sentences, folder),
            progress)
        .run(folds, styles);
  }

  private static Assistant train(Catalogue part, Sentences sentences, Path folder) {
    try {
      return new Answerer(
          part,
          AnswererFactory.understanding(part, sentences, folder),
          AnswererFactory.LANGUAGE,
          Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
