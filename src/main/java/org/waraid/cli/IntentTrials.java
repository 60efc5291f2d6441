package org.waraid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waraid.eval.IntentReader;
import org.waraid.eval.IntentReport;
import org.waraid.eval.SetException;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Intent;
import org.waraid.understanding.Intents;
import org.waraid.understanding.KeptSentences;

/** Trains on sets of intents and tests on others. */
final class IntentTrials {
  private final @Nullable Path validation;
  private final @Nullable Path cache;

  /** Trials, with a file of validation messages and one of sentence vectors where there are. */
  IntentTrials(@Nullable Path validation, @Nullable Path cache) {
    this.validation = validation;
    this.cache = cache;
  }

  /** A training and a test file, the next two, and so on. */
  List<IntentReport> run(List<Path> files) throws SetException, IOException {
    IntentReader reader = new IntentReader();
    List<List<Intent>> sets = new ArrayList<>();
    for (Path file : files) {
      sets.add(reader.read(file));
    }
    List<Intent> tuning = validation == null ? List.of() : reader.read(validation);
    List<IntentReport> reports = new ArrayList<>();
    try (Embedder embedder = Embedder.open()) {
      KeptSentences sentences = new KeptSentences(embedder);
      if (cache != null) {
        sentences.load(cache);
      }
      for (int i = 0; i < files.size(); i += 2) {
        long start = System.nanoTime();
        Intents intents = Intents.train(sets.get(i), tuning, sentences);
        Duration training = Duration.ofNanos(System.nanoTime() - start);
        String name = String.valueOf(files.get(i + 1).getFileName());
        reports.add(IntentReport.of(name, intents, sets.get(i + 1), training));
      }
      if (cache != null) {
        sentences.save(cache);
      }
    }
    return reports;
  }
}
