package org.waraid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waraid.answer.Answerer;
import org.waraid.answer.Assistant;
import org.waraid.config.Config;
import org.waraid.topic.Reading;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Sentences;

/** Opens an assistant for response files that are being checked. */
final class CheckedAssistant implements Function<Reading, Optional<Assistant>> {
  private final Supplier<Config> config;

  CheckedAssistant(Supplier<Config> config) {
    this.config = config;
  }

  @Override
  public Optional<Assistant> apply(Reading reading) {
    return reading
        .catalogue()
        .map(
            catalogue -> {
              try {
                boolean lexical =
                    config.get().understanding() == org.waraid.config.Understanding.LEXICAL;
                Sentences sentences = lexical ? Sentences.none() : Embedder.open();
                return new Answerer(
                    catalogue,
                    AnswererFactory.understanding(catalogue, sentences, config.get().data()),
                    AnswererFactory.LANGUAGE,
                    Clock.systemUTC());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
