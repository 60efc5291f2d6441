package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that messages name: a country, a body, a person, a weapon, a unit, a place, a measure, a
 * status.
 *
 * @param id name in the response files
 * @param kind what sort of thing it is
 * @param name what a reply calls it, by language
 * @param aliases how people call it, by language; compared without regard to case
 * @param misspelled how people misspell it, by language
 * @param partOf vocabulary id of the country or body it belongs to or stands for
 */
public record Term(
    String id,
    Kind kind,
    Map<String, String> name,
    Map<String, List<String>> aliases,
    Map<String, List<String>> misspelled,
    Optional<String> partOf) {
  public Term {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    name = InOrder.copy(name);
    aliases = InOrder.copy(aliases);
    misspelled = InOrder.copy(misspelled);
    requireNonNull(partOf, "partOf is null");
  }

  /** Sorts of terms. */
  public enum Kind {
    COUNTRY,
    BODY,
    PERSON,
    PLACE,
    WEAPON,
    UNIT,
    MEASURE,
    STATUS
  }
}
