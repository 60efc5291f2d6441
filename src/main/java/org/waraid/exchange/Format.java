package org.waraid.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Formats in which other programs keep ways of asking. */
public enum Format {
  /** Comma-separated: topic, language, phrasing and, if it is there, kind. */
  CSV,
  /** The same, separated by tabs. */
  TSV,
  /** Rasa's training data, domain and rules in YAML. */
  RASA,
  /** QnA Maker's and Question Answering's export, separated by tabs. */
  QNA,
  /** Botpress's intents and questions in JSON. */
  BOTPRESS;

  /** The format that a file's name and first line tell; empty when they tell none. */
  public static Optional<Format> of(Path file, String text) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "csv" -> Optional.of(CSV);
      case "tsv", "tab", "txt" -> Optional.of(isQna(text) ? QNA : TSV);
      case "yml", "yaml" -> Optional.of(RASA);
      case "json" -> Optional.of(BOTPRESS);
      default -> Optional.empty();
    };
  }

  private static boolean isQna(String text) {
    String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    return header.contains("question") && header.contains("answer");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
