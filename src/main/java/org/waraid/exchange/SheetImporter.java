package org.waraid.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads tables of phrasings: topic, language, phrasing and, if it is there, kind. */
final class SheetImporter implements Importer {
  private static final List<String> TOPIC = List.of("topic", "intent", "label");
  private static final List<String> LANGUAGE = List.of("language", "lang", "locale");
  private static final List<String> PHRASING =
      List.of("phrasing", "utterance", "text", "example", "question");
  private static final List<String> KIND = List.of("kind");

  private final Gathering gathering;
  private final char delimiter;
  private final Optional<String> language;

  /**
   * An importer.
   *
   * @param language of files that have no such column
   */
  SheetImporter(Gathering gathering, char delimiter, Optional<String> language) {
    this.gathering = gathering;
    this.delimiter = delimiter;
    this.language = language;
  }

  @Override
  public void read(Path file, String text) {
    try {
      Sheet sheet = Sheet.read(text, delimiter(text), true);
      Optional<Integer> topic = sheet.column(TOPIC);
      Optional<Integer> phrasing = sheet.column(PHRASING);
      Optional<Integer> languages = sheet.column(LANGUAGE);
      if (topic.isEmpty() || phrasing.isEmpty() || (languages.isEmpty() && language.isEmpty())) {
        gathering.error(file, sheet.headerLine(), missing(topic, phrasing, languages, sheet));
        return;
      }
      rows(file, sheet, topic.get(), phrasing.get(), languages);
    } catch (BadFileException e) {
      gathering.error(file, e.line(), e.text());
    }
  }

  /** Spreadsheets of some countries put semicolons where the name says commas. */
  private char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    boolean semicolons = header.indexOf(',') < 0 && header.indexOf(';') >= 0;
    return delimiter == ',' && semicolons ? ';' : delimiter;
  }

  private static String missing(
      Optional<Integer> topic,
      Optional<Integer> phrasing,
      Optional<Integer> language,
      Sheet sheet) {
    String name = topic.isEmpty() ? "topic" : phrasing.isEmpty() ? "phrasing" : "language";
    return "there is no column '%s'; the first line must name the columns topic, language, phrasing and, if you like, kind; it names %s%s"
        .formatted(
            name,
            String.join(", ", sheet.header()),
            language.isEmpty() && name.equals("language")
                ? "; or say --language CODE for all rows"
                : "");
  }

  private void rows(Path file, Sheet sheet, int topic, int phrasing, Optional<Integer> languages) {
    Optional<Integer> kinds = sheet.column(KIND);
    List<String> known =
        List.of(TOPIC, LANGUAGE, PHRASING, KIND).stream().flatMap(List::stream).toList();
    sheet
        .others(known)
        .keySet()
        .forEach(
            name ->
                gathering.note(
                    file,
                    sheet.headerLine(),
                    "the column '%s' is not carried over".formatted(name)));
    int needed = Math.max(Math.max(topic, phrasing), languages.orElse(0)) + 1;
    for (Sheet.Row row : sheet.rows()) {
      Optional<String> ragged = sheet.ragged(row, needed);
      if (ragged.isPresent()) {
        gathering.error(file, row.line(), ragged.get());
        continue;
      }
      String name = row.cell(topic).strip();
      String kindText = kinds.map(row::cell).orElse("").strip();
      Optional<Phrased> kind = kindText.isEmpty() ? Optional.of(Phrased.ASK) : Phrased.of(kindText);
      String code = languages.map(row::cell).orElse(language.orElse("")).strip();
      Optional<String> read = language(code);
      if (name.isEmpty()) {
        gathering.error(file, row.line(), "this row names no topic; fill the cell in");
      } else if (read.isEmpty()) {
        gathering.error(
            file,
            row.line(),
            code.isEmpty()
                ? "this row names no language; write its code, such as en or uk"
                : "'%s' is not a language; write its code of two or three letters, such as en or uk"
                    .formatted(code));
      } else if (kind.isEmpty()) {
        gathering.error(file, row.line(), badKind(kindText));
      } else {
        gathering.phrasing(file, row.line(), name, kind.get(), read.get(), row.cell(phrasing));
      }
    }
  }

  private static String badKind(String kind) {
    return "'%s' is no kind of phrasing; allowed are %s"
        .formatted(
            kind,
            Arrays.stream(Phrased.values()).map(Phrased::key).collect(Collectors.joining(", ")));
  }

  /** The language of a code, without its country: {@code en} of {@code en-GB}. */
  static Optional<String> language(String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
    return plain.matches("[a-z]{2,3}") ? Optional.of(plain) : Optional.empty();
  }
}
