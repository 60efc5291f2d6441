package org.waraid.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the tables that QnA Maker and Question Answering export: a question and its answer a row.
 */
final class QnaImporter implements Importer {
  private static final List<String> QUESTION = List.of("question");
  private static final List<String> ANSWER = List.of("answer");
  private static final List<String> ID = List.of("qnaid", "id");
  private static final int WORDS_OF_A_NAME = 8;
  private static final Pattern MARKDOWN =
      Pattern.compile("\\*\\*|\\[[^\\]]+]\\([^)]+\\)|^#|<[a-z/]+>", Pattern.MULTILINE);

  private final Gathering gathering;
  private final String language;
  private final Map<String, String> names = new HashMap<>();

  QnaImporter(Gathering gathering, String language) {
    this.gathering = gathering;
    this.language = language;
  }

  @Override
  public void read(Path file, String text) {
    try {
      Sheet sheet = sheet(text);
      Optional<Integer> question = sheet.column(QUESTION);
      Optional<Integer> answer = sheet.column(ANSWER);
      if (question.isEmpty() || answer.isEmpty()) {
        gathering.error(
            file,
            sheet.headerLine(),
            "there is no column '%s'; the first line must name the columns Question and Answer, with tabs between them; it names %s"
                .formatted(
                    question.isEmpty() ? "Question" : "Answer", String.join(", ", sheet.header())));
        return;
      }
      for (Sheet.Row row : sheet.rows()) {
        row(file, sheet, row, question.get(), answer.get());
      }
    } catch (BadFileException e) {
      gathering.error(file, e.line(), e.text());
    }
  }

  /** The service itself quotes nothing; a spreadsheet that saved its file again does. */
  private static Sheet sheet(String text) throws BadFileException {
    try {
      return Sheet.read(text, '\t', true);
    } catch (BadFileException e) {
      return Sheet.read(text, '\t', false);
    }
  }

  private void row(Path file, Sheet sheet, Sheet.Row row, int question, int answer) {
    Optional<String> ragged = sheet.ragged(row, Math.max(question, answer) + 1);
    if (ragged.isPresent()) {
      gathering.error(file, row.line(), ragged.get());
      return;
    }
    String asked = row.cell(question).strip();
    String answered = row.cell(answer).replace("\\n", "\n").strip();
    if (asked.isEmpty()) {
      gathering.error(file, row.line(), "this row has no question; fill the cell in");
      return;
    }
    String key = sheet.column(ID).map(row::cell).filter(id -> !id.isBlank()).orElse(answered);
    boolean first = !names.containsKey(file + "/" + key);
    String name = names.computeIfAbsent(file + "/" + key, any -> name(asked));
    gathering.phrasing(file, row.line(), name, Phrased.ASK, language, asked);
    if (first) {
      gathering.title(name, language, asked);
      gathering.answer(file, row.line(), name, language, answered);
      if (MARKDOWN.matcher(answered).find()) {
        gathering.note(
            file, row.line(), "the answer of '%s' keeps its markup as text".formatted(name));
      }
    }
    notCarried(file, sheet, row);
  }

  /** The first words of the question; another topic of the same words gets a number. */
  private String name(String question) {
    String[] words = question.split("\\s+", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < Math.min(words.length, WORDS_OF_A_NAME); i++) {
      name.append(' ').append(words[i]);
    }
    String unique = name.toString();
    for (int number = 2; gathering.has(unique); number++) {
      unique = name + " " + number;
    }
    return unique;
  }

  private void notCarried(Path file, Sheet sheet, Sheet.Row row) {
    List<String> known = List.of("question", "answer", "qnaid", "id");
    sheet
        .others(known)
        .forEach(
            (name, column) -> {
              String value = row.cell(column).strip();
              if (!value.isEmpty() && !value.equals("[]") && !value.equalsIgnoreCase("false")) {
                gathering.note(
                    file, row.line(), "'%s' is not carried over: %s".formatted(name, cut(value)));
              }
            });
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
