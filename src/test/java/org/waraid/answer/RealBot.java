package org.waraid.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Understanding;

/** The repository's own response files, understood with the model that the build trained. */
final class RealBot implements AutoCloseable {
  static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");

  private final Embedder embedder;
  private final Understanding understanding;
  private final Catalogue catalogue;

  private RealBot(Embedder embedder, Understanding understanding, Catalogue catalogue) {
    this.embedder = embedder;
    this.understanding = understanding;
    this.catalogue = catalogue;
  }

  /**
   * Opens it.
   *
   * @param folder where a model is kept when the shipped one does not fit the files
   */
  static RealBot open(Path folder) throws IOException {
    Catalogue catalogue =
        new ResponseReader(clock(SOON)).read(Path.of("responses")).catalogue().orElseThrow();
    Embedder embedder = Embedder.open();
    return new RealBot(
        embedder,
        Understanding.open(catalogue, "en", embedder, Embedder.englishWords(), folder),
        catalogue);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** A bot with no memories. */
  Answerer answerer(Instant now) {
    return new Answerer(catalogue, understanding, "en", clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    embedder.close();
  }
}
