package org.waraid.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waraid.topic.Catalogue;
import org.waraid.topic.SmallTalk;
import org.waraid.topic.Topic;

/** The phrasings of a catalogue in one language, and the catalogue without some of them. */
final class Phrasings {
  private final Catalogue catalogue;
  private final String language;

  Phrasings(Catalogue catalogue, String language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  /** All that stand alone; follow-ups mean nothing without the answer before them. */
  List<Phrasing> all() {
    List<Phrasing> all = new ArrayList<>();
    for (Topic topic : catalogue.topics()) {
      add(all, Phrasing.Kind.TOPIC, topic.id(), topic.ask());
      add(all, Phrasing.Kind.TOPIC, topic.id(), topic.yes());
      add(all, Phrasing.Kind.TOPIC, topic.id(), topic.no());
      add(all, Phrasing.Kind.NEAR_MISS, topic.id(), topic.notThis());
    }
    add(all, Phrasing.Kind.OTHER, "", catalogue.neighbours());
    for (SmallTalk talk : catalogue.smallTalk()) {
      add(all, Phrasing.Kind.TALK, "", talk.ask());
    }
    return all.stream().distinct().toList();
  }

  private void add(
      List<Phrasing> all, Phrasing.Kind kind, String topic, Map<String, List<String>> texts) {
    texts
        .getOrDefault(language, List.of())
        .forEach(text -> all.add(new Phrasing(kind, topic, text)));
  }

  /** The catalogue as if texts had never been written, wherever they stand. */
  Catalogue without(Set<String> texts) {
    return new Catalogue(
        catalogue.facts(),
        catalogue.topics().stream().map(topic -> without(topic, texts)).toList(),
        catalogue.smallTalk().stream()
            .map(
                talk ->
                    new SmallTalk(
                        talk.id(), talk.kind(), without(talk.ask(), texts), talk.answer()))
            .toList(),
        without(catalogue.neighbours(), texts),
        catalogue.talks(),
        catalogue.terms(),
        catalogue.version());
  }

  private Topic without(Topic topic, Set<String> texts) {
    return new Topic(
        topic.id(),
        topic.title(),
        topic.about(),
        without(topic.ask(), texts),
        without(topic.followUp(), texts),
        without(topic.yes(), texts),
        without(topic.no(), texts),
        without(topic.notThis(), texts),
        topic.answer(),
        topic.next(),
        topic.tests(),
        topic.checkedOn(),
        topic.validUntil(),
        topic.published(),
        topic.theme(),
        topic.facts());
  }

  private Map<String, List<String>> without(Map<String, List<String>> all, Set<String> texts) {
    Map<String, List<String>> kept = new HashMap<>(all);
    kept.computeIfPresent(
        language, (name, list) -> list.stream().filter(text -> !texts.contains(text)).toList());
    return kept;
  }
}
