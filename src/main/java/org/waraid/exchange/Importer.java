package org.waraid.exchange;

import java.nio.file.Path;

/** Reads the files of one format. */
interface Importer {
  /** Takes what a file holds. */
  void read(Path file, String text);

  /** Takes what could not be placed before all files were read. */
  default void finish() {}
}
