package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a reply comes from.
 *
 * @param publisher who published the source
 * @param date when
 * @param link where a reader can open it
 * @param paragraph of the source, from 1; 0 where only the source as a whole is named
 * @param sentence of that paragraph, from 1; 0 for the whole
 * @param saidBy whom the source quotes there; empty when it says so itself
 */
public record Citation(
    String publisher,
    LocalDate date,
    Optional<String> link,
    int paragraph,
    int sentence,
    Optional<String> saidBy) {
  public Citation {
    requireNonNull(publisher, "publisher is null");
    requireNonNull(date, "date is null");
    requireNonNull(link, "link is null");
    requireNonNull(saidBy, "saidBy is null");
  }

  /** Whether a sentence of the source is named. */
  public boolean hasPlace() {
    return paragraph > 0;
  }

  /** What a source says itself. */
  public Citation(
      String publisher, LocalDate date, Optional<String> link, int paragraph, int sentence) {
    this(publisher, date, link, paragraph, sentence, Optional.empty());
  }

  /** Each place once, with a speaker if one of its citations names one. */
  static List<Citation> merged(List<Citation> citations) {
    Map<Citation, Citation> places = new LinkedHashMap<>();
    for (Citation citation : citations) {
      places.merge(
          citation.withoutSpeaker(),
          citation,
          (first, other) -> first.saidBy().isPresent() ? first : other);
    }
    return List.copyOf(places.values());
  }

  private Citation withoutSpeaker() {
    return new Citation(publisher, date, link, paragraph, sentence);
  }
}
