package org.waraid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a header.
 *
 * @param header names of its columns, in small letters
 * @param headerLine where the header stands, from 1
 * @param rows all rows that are not empty
 */
record Sheet(List<String> header, int headerLine, List<Row> rows) {
  private static final String FORMULA = "'+[=+\\-@\\t\\r].*";

  /**
   * Reads a table.
   *
   * @param delimiter between cells
   * @param quotes whether a cell may stand in double quotes
   */
  static Sheet read(String text, char delimiter, boolean quotes) throws BadFileException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setQuote(quotes ? '"' : null)
            .setIgnoreEmptyLines(false)
            .get();
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        Row row = new Row(line, records.next().toList());
        if (!row.isEmpty()) {
          rows.add(row);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new BadFileException(
          line,
          "from here on the cells cannot be told apart: a double quote is opened and not closed, or"
              + " text stands behind a closed one; write a quote within a quoted cell twice");
    }
    if (rows.isEmpty()) {
      throw new BadFileException(1, "the file is empty");
    }
    Row header = rows.remove(0);
    return new Sheet(
        header.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList(),
        header.line(),
        rows);
  }

  /** Where the column of one of some names is. */
  Optional<Integer> column(List<String> names) {
    return names.stream().map(header::indexOf).filter(at -> at >= 0).findFirst();
  }

  /** Columns that nobody asks for, by name. */
  Map<String, Integer> others(List<String> known) {
    Map<String, Integer> others = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!known.contains(header.get(i)) && !header.get(i).isEmpty()) {
        others.put(header.get(i), i);
      }
    }
    return others;
  }

  /** What keeps a row from being read: more cells than the header names, or too few. */
  Optional<String> ragged(Row row, int needed) {
    boolean more = row.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    if (more) {
      return Optional.of(
          "this row has %d cells, the header %d; put a text that holds the separator in double quotes"
              .formatted(row.cells().size(), header.size()));
    }
    return row.cells().size() >= needed
        ? Optional.empty()
        : Optional.of(
            "this row has %s, the header %d; fill in the missing ones"
                .formatted(
                    row.cells().size() == 1 ? "1 cell" : row.cells().size() + " cells",
                    header.size()));
  }

  /** A text as a cell that no spreadsheet takes for a formula. */
  static String guarded(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula || text.matches("(?s)" + FORMULA) ? "'" + text : text;
  }

  /** A cell's text without the sign that kept it from being a formula. */
  static String unguarded(String cell) {
    return cell.matches("(?s)" + FORMULA) ? cell.substring(1) : cell;
  }

  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? unguarded(cells.get(column)) : "";
    }

    private boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
