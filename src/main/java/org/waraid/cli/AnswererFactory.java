package org.waraid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waraid.answer.Answerer;
import org.waraid.answer.Memory;
import org.waraid.channel.web.NamedSource;
import org.waraid.config.Config;
import org.waraid.editor.Live;
import org.waraid.source.ArticleReader;
import org.waraid.source.Articles;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Library;
import org.waraid.understanding.Passages;
import org.waraid.understanding.Sentences;
import org.waraid.understanding.Understanding;

/** Opens the assistant that answers from the response files. */
public final class AnswererFactory implements AssistantFactory {
  static final String LANGUAGE = "en";

  private final ResponseReader reader;
  private final Clock clock;

  public AnswererFactory(ResponseReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public OpenAssistant open(Config config) {
    return open(config, Memory.none());
  }

  @Override
  public OpenAssistant open(Config config, Memory memory) {
    boolean lexical = config.understanding() == org.waraid.config.Understanding.LEXICAL;
    // Side by side with reading the files: each takes half a second.
    FutureTask<Embedder> opening = new FutureTask<>(Embedder::open);
    if (!lexical) {
      new Thread(opening, "sentence-model").start();
    }
    Reading reading = reader.read(config.responses());
    Catalogue catalogue = catalogue(reading, config.responses());
    try {
      Embedder embedder = lexical ? null : opened(opening);
      Sentences sentences = embedder == null ? Sentences.none() : embedder;
      Understanding understanding = understanding(catalogue, sentences, config.data());
      Answerer answerer =
          new Answerer(
              catalogue, understanding, LANGUAGE, clock, memory, passages(config, sentences));
      Live live =
          new Live(
              config.responses(),
              reader,
              answerer,
              catalogue,
              understanding,
              reading.problems(),
              clock);
      return new OpenAssistant(
          answerer,
          () -> sources(answerer),
          Optional.of(live),
          () -> {
            live.close();
            if (embedder != null) {
              embedder.close();
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(
          e.getMessage() + ". UNDERSTANDING=lexical does without the sentence model.", e);
    }
  }

  private static Function<Catalogue, Passages> passages(Config config, Sentences sentences) {
    return config
        .sources()
        .map(folder -> new Articles(List.of(folder), new ArticleReader()))
        .map(articles -> new Library(articles, LANGUAGE, sentences))
        .<Function<Catalogue, Passages>>map(library -> library::passages)
        .orElse(none -> Passages.none());
  }

  private static Embedder opened(FutureTask<Embedder> opening) throws IOException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the start was interrupted", e);
    }
  }

  static Understanding understanding(Catalogue catalogue, Sentences sentences, Path data)
      throws IOException {
    Set<String> words =
        sentences instanceof Embedder embedder ? embedder.words() : Embedder.englishWords();
    return Understanding.open(catalogue, LANGUAGE, sentences, words, data.resolve("understanding"));
  }

  /**
   * The catalogue of response files that have no errors.
   *
   * @throws IllegalStateException naming every error
   */
  static Catalogue catalogue(Reading reading, Path directory) {
    return reading
        .catalogue()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The response files in "
                        + directory
                        + " have errors:\n"
                        + reading.problems().stream()
                            .filter(Problem::isError)
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n"))));
  }

  private static List<NamedSource> sources(Answerer answerer) {
    return answerer.sources().stream()
        .map(source -> new NamedSource(source.publisher(), source.date(), source.link()))
        .toList();
  }
}
