package org.waraid.exchange;

import java.util.Optional;
import org.waraid.fact.FactStore;

/** Chooses who writes a format. */
public final class Export {
  private Export() {}

  /**
   * The exporter of a format; empty for one that is only read.
   *
   * @param language of formats that have one language a file
   */
  public static Optional<Exporter> to(Format format, FactStore facts, String language) {
    AnswerText answers = new AnswerText(facts);
    return switch (format) {
      case CSV -> Optional.of(new SheetExporter(','));
      case TSV -> Optional.of(new SheetExporter('\t'));
      case RASA -> Optional.of(new RasaExporter(answers, language));
      case QNA -> Optional.of(new QnaExporter(answers, language));
      case BOTPRESS -> Optional.empty();
    };
  }
}
