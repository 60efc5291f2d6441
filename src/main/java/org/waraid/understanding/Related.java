package org.waraid.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;

/** Which topics a follow-up can lead to from the topic before it. Immutable. */
final class Related {
  /** More contexts for each phrase teach little and cost as much training each. */
  private static final int CONTEXTS = 3;

  private final Map<String, Set<String>> byTopic = new HashMap<>();
  private final Map<String, List<String>> next = new HashMap<>();
  private final Set<String> ofSource = new HashSet<>();
  private final List<String> topics;

  Related(Catalogue catalogue) {
    this.topics = catalogue.topics().stream().map(Topic::id).toList();
    for (Topic topic : catalogue.topics()) {
      // Where a thing stands can be asked of every answer.
      if (topic.about().measure().filter("source"::equals).isPresent()) {
        ofSource.add(topic.id());
      }
      next.put(topic.id(), topic.next());
    }
    for (Topic topic : catalogue.topics()) {
      Set<String> near = new HashSet<>(topic.next());
      near.addAll(ofSource);
      for (Topic other : catalogue.topics()) {
        if (other.next().contains(topic.id()) || other.theme().equals(topic.theme())) {
          near.add(other.id());
        }
      }
      byTopic.put(topic.id(), Set.copyOf(near));
    }
  }

  Set<String> to(String topic) {
    return byTopic.getOrDefault(topic, Set.of());
  }

  /** What a topic's own answer offers next. */
  List<String> next(String topic) {
    return next.getOrDefault(topic, List.of());
  }

  /** Whether a topic tells of a source. */
  boolean isOfSource(String topic) {
    return ofSource.contains(topic);
  }

  /** Some topics after which a phrase of this topic is likely; some of all for one of none. */
  List<String> contexts(Optional<String> topic) {
    if (topic.isPresent()) {
      return topics.stream()
          .filter(before -> to(before).contains(topic.get()))
          .sorted(Comparator.comparing(before -> (before + topic.get()).hashCode()))
          .limit(CONTEXTS)
          .toList();
    }
    return topics.stream().filter(each -> each.hashCode() % 8 == 0).limit(CONTEXTS).toList();
  }
}
