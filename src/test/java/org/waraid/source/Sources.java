package org.waraid.source;

import java.time.LocalDate;
import java.util.Optional;

/** Sources for tests. */
final class Sources {
  private Sources() {}

  static Source source(String file) {
    LocalDate date = LocalDate.of(2024, 3, 14);
    return new Source("paper", "Paper", "Paper", "aid", date, Optional.empty(), file);
  }
}
