package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a reply comes from.
 *
 * @param publisher who published the source
 * @param date when
 * @param link where a reader can open it
 * @param paragraph of the source, from 1
 * @param sentence of that paragraph, from 1
 */
public record Citation(
    String publisher, LocalDate date, Optional<String> link, int paragraph, int sentence) {
  public Citation {
    requireNonNull(publisher, "publisher is null");
    requireNonNull(date, "date is null");
    requireNonNull(link, "link is null");
  }
}
