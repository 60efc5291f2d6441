package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.fact.FactStore;

/**
 * What came of reading the response files.
 *
 * @param catalogue what they say; empty when there is an error
 * @param problems all errors and warnings, by file and line
 * @param facts sources and facts, as far as they can be read
 * @param places where things stand: {@code facts.yaml#us-aid-sent}, {@code
 *     topics/aid.yaml#us-aid-held-up}, and below a topic {@code .answer.en}, and {@code .ask.en.}
 *     or {@code .tests.en.} with the message
 * @param drafts topics that are not served yet, as far as they are written; none when there is an
 *     error
 * @param links addresses that readers may open
 * @param files how many files were read
 */
public record Reading(
    Optional<Catalogue> catalogue,
    List<Problem> problems,
    FactStore facts,
    Map<String, Place> places,
    List<Topic> drafts,
    List<Link> links,
    int files) {
  public Reading {
    requireNonNull(catalogue, "catalogue is null");
    problems = List.copyOf(problems);
    requireNonNull(facts, "facts is null");
    places = Map.copyOf(places);
    drafts = List.copyOf(drafts);
    links = List.copyOf(links);
  }

  /** Where a fact is written. */
  public Optional<Place> fact(String id) {
    return Optional.ofNullable(places.get("facts.yaml#" + id));
  }

  /** Where a topic is written. */
  public Optional<Place> topic(Topic topic) {
    return Optional.ofNullable(places.get(key(topic)));
  }

  /** Where a test of a topic is written. */
  public Optional<Place> test(Topic topic, String language, String message) {
    return Optional.ofNullable(places.get(key(topic) + ".tests." + language + "." + message));
  }

  /** Where a phrasing of a topic is written. */
  public Optional<Place> phrasing(Topic topic, String language, String text) {
    return Optional.ofNullable(places.get(key(topic) + ".ask." + language + "." + text));
  }

  private static String key(Topic topic) {
    return "topics/" + topic.theme() + ".yaml#" + topic.id();
  }
}
