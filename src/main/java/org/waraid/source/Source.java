package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article that the bot may rely on.
 *
 * @param id name in the response files, such as {@code aljazeera-2023-11-29}
 * @param publisher who published it, as a reader knows it
 * @param credit whom the article itself credits, such as "Al Jazeera and news agencies"
 * @param about what it is about, in our own words
 * @param date day of publication
 * @param link where a reader can open it
 * @param file name of its text under {@code DATA_DIR/sources}
 */
public record Source(
    String id,
    String publisher,
    String credit,
    String about,
    LocalDate date,
    Optional<String> link,
    String file) {
  public Source {
    requireNonNull(id, "id is null");
    requireNonNull(publisher, "publisher is null");
    requireNonNull(credit, "credit is null");
    requireNonNull(about, "about is null");
    requireNonNull(date, "date is null");
    requireNonNull(link, "link is null");
    requireNonNull(file, "file is null");
  }
}
