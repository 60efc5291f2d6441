package org.waraid.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Something that an editor must know of a file that was read.
 *
 * @param file the file
 * @param line from 1
 * @param error whether nothing of it can be used because of this; otherwise what was not carried
 *     over or was changed
 * @param text what, why and how to mend it
 */
public record Remark(Path file, int line, boolean error, String text) {
  public Remark {
    requireNonNull(file, "file is null");
    requireNonNull(text, "text is null");
  }

  /** {@code file:line: error: text}. */
  @Override
  public String toString() {
    return "%s:%d: %s: %s".formatted(file, line, error ? "error" : "note", text);
  }
}
