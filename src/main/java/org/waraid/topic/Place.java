package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A place in a response file.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(Path file, int line, int column) {
  public Place {
    requireNonNull(file, "file is null");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns are counted from 1");
    }
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
