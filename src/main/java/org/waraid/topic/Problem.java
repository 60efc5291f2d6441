package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong in a response file, told to its editor.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1
 * @param severity whether the files can be used all the same
 * @param code short name of this sort of problem, such as {@code unknown-fact}
 * @param message what is wrong, what is allowed, how to mend it
 */
public record Problem(
    Path file, int line, int column, Severity severity, String code, String message)
    implements Comparable<Problem> {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.file().toString())
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::message);

  public Problem {
    requireNonNull(file, "file is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(code, "code is null");
    requireNonNull(message, "message is null");
  }

  /** A problem because of which the files cannot be used. */
  public static Problem error(Place place, String code, String message) {
    return new Problem(place.file(), place.line(), place.column(), Severity.ERROR, code, message);
  }

  /** A problem in spite of which the files can be used. */
  public static Problem warning(Place place, String code, String message) {
    return new Problem(place.file(), place.line(), place.column(), Severity.WARNING, code, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** By file, line and column. */
  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code file:line:column: error: message}, which editors and terminals make clickable. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s"
        .formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), message);
  }

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
