package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.fact.FactStore;

/**
 * Everything that the response files say, read and checked. Immutable and safe to share between
 * threads; a reload swaps it whole.
 *
 * @param facts sources and facts
 * @param topics published topics, in the order of their files
 * @param smallTalk groups of greetings, thanks and the like
 * @param neighbours messages that belong to no topic, by language: training text for declining
 * @param talks conversations as people have them: training for messages that lean on an answer
 * @param terms the vocabulary
 * @param version hash of all the files' content
 */
public record Catalogue(
    FactStore facts,
    List<Topic> topics,
    List<SmallTalk> smallTalk,
    Map<String, List<String>> neighbours,
    List<Talk> talks,
    List<Term> terms,
    String version) {
  public Catalogue {
    requireNonNull(facts, "facts is null");
    topics = List.copyOf(topics);
    smallTalk = List.copyOf(smallTalk);
    neighbours = InOrder.copy(neighbours);
    talks = List.copyOf(talks);
    terms = List.copyOf(terms);
    requireNonNull(version, "version is null");
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }
}
