package org.waraid.exchange;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A topic as it came from another program.
 *
 * @param id its name here
 * @param title what a button says, by language
 * @param phrasings by what they are to it and by language
 * @param answer the answer, by language; empty when none came with it
 */
public record DraftTopic(
    String id,
    Map<String, String> title,
    Map<Phrased, Map<String, List<String>>> phrasings,
    Map<String, String> answer) {
  public DraftTopic {
    requireNonNull(id, "id is null");
    title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
    phrasings = Collections.unmodifiableMap(new LinkedHashMap<>(phrasings));
    answer = Collections.unmodifiableMap(new LinkedHashMap<>(answer));
  }

  /** How many phrasings it has. */
  public int size() {
    return phrasings.values().stream()
        .flatMap(lists -> lists.values().stream())
        .mapToInt(List::size)
        .sum();
  }
}
