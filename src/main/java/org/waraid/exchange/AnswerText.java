package org.waraid.exchange;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.FactStore;
import org.waraid.source.Source;
import org.waraid.topic.Placeholder;
import org.waraid.topic.Topic;

/** Answers as a reader sees them: other programs know no facts. */
final class AnswerText {
  private final FactStore facts;

  AnswerText(FactStore facts) {
    this.facts = facts;
  }

  /** The answer with its facts put in; empty when it has none in the language. */
  Optional<String> of(Topic topic, String language) {
    return Optional.ofNullable(topic.answer().get(language))
        .map(
            answer -> {
              String text = answer;
              for (Placeholder placeholder : Placeholder.all(answer)) {
                text = text.replace(placeholder.whole(), value(placeholder, topic, language));
              }
              return text.strip().replaceAll("\\s+", " ");
            });
  }

  /** Who published what the answer rests on, and when. */
  Optional<Source> source(Topic topic) {
    return topic.facts().stream()
        .flatMap(id -> facts.behind(id).stream())
        .findFirst()
        .flatMap(fact -> facts.source(fact.passage().sourceId()));
  }

  private String value(Placeholder placeholder, Topic topic, String language) {
    if (placeholder.isOfSource()) {
      DateTimeFormatter day =
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language));
      return source(topic)
          .map(it -> placeholder.factId().endsWith("date") ? day.format(it.date()) : it.publisher())
          .orElse("");
    }
    Optional<DerivedFact> derived = facts.derivedFact(placeholder.factId());
    if (derived.isPresent()) {
      return placeholder.arithmetic() ? derived.get().arithmetic() : derived.get().text();
    }
    return facts
        .fact(placeholder.factId())
        .map(fact -> fact.value().text())
        .orElse(placeholder.whole());
  }
}
