package org.waraid.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.Source;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Placeholder;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/** An editor's answer with its facts put in, and where they stand. Safe for many threads. */
final class TopicText {
  private final FactStore facts;
  private final Texts texts;
  private final Map<String, String> names = new HashMap<>();

  TopicText(Catalogue catalogue, Texts texts) {
    this.facts = catalogue.facts();
    this.texts = texts;
    for (Term term : catalogue.terms()) {
      Optional.ofNullable(term.name().get(texts.language()))
          .ifPresent(name -> names.put(term.id(), name));
    }
  }

  String of(Topic topic) {
    String text = topic.answer().getOrDefault(texts.language(), "");
    for (Placeholder placeholder : Placeholder.all(text)) {
      text = text.replace(placeholder.whole(), value(placeholder, topic));
    }
    return text.strip().replaceAll("\\s+", " ");
  }

  private String value(Placeholder placeholder, Topic topic) {
    if (placeholder.isOfSource()) {
      return source(topic)
          .map(
              source ->
                  placeholder.factId().endsWith("date")
                      ? texts.date(source.date())
                      : source.publisher())
          .orElse("");
    }
    Optional<DerivedFact> derived = facts.derivedFact(placeholder.factId());
    if (derived.isPresent()) {
      return placeholder.arithmetic() ? derived.get().arithmetic() : derived.get().text();
    }
    return facts.fact(placeholder.factId()).map(fact -> fact.value().text()).orElse("");
  }

  /** A fact's value as answers show it; empty when there is no such fact. */
  Optional<String> figure(String factId) {
    return facts
        .derivedFact(factId)
        .map(DerivedFact::text)
        .or(() -> facts.fact(factId).map(fact -> fact.value().text()));
  }

  /** The source of a topic's first fact. */
  Optional<Source> source(Topic topic) {
    return behind(topic).findFirst().flatMap(fact -> facts.source(fact.passage().sourceId()));
  }

  List<Citation> citations(Topic topic) {
    return Citation.merged(behind(topic).flatMap(fact -> citation(fact).stream()).toList());
  }

  private Stream<Fact> behind(Topic topic) {
    return topic.facts().stream().flatMap(id -> facts.behind(id).stream());
  }

  private Optional<Citation> citation(Fact fact) {
    return facts
        .source(fact.passage().sourceId())
        .map(
            source ->
                new Citation(
                    source.publisher(),
                    source.date(),
                    source.link(),
                    fact.passage().paragraph(),
                    fact.passage().sentence(),
                    fact.saidBy().flatMap(who -> Optional.ofNullable(names.get(who)))));
  }
}
