package org.waraid.channel.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source as the page names it to its visitors.
 *
 * @param publisher who published it
 * @param date when
 * @param link where it can be read
 */
public record NamedSource(String publisher, LocalDate date, Optional<String> link) {
  public NamedSource {
    requireNonNull(publisher, "publisher is null");
    requireNonNull(date, "date is null");
    requireNonNull(link, "link is null");
  }
}
