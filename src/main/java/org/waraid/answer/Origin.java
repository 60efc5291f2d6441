package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source as a reader knows it.
 *
 * @param publisher who published it
 * @param about what it is about, in a line
 * @param date when it was published
 * @param link where a reader can open it
 */
public record Origin(String publisher, String about, LocalDate date, Optional<String> link) {
  public Origin {
    requireNonNull(publisher, "publisher is null");
    requireNonNull(about, "about is null");
    requireNonNull(date, "date is null");
    requireNonNull(link, "link is null");
  }
}
