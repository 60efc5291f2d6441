package org.waraid.understanding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.fact.FactStore;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * What topics' answers tell: their figures, the names of the units, and whom and what they name.
 */
final class Told {
  private final FactStore facts;
  private final Map<String, String> termByUnit = new HashMap<>();
  private final Utterances utterances;
  private final String language;

  Told(Catalogue catalogue, String language, Utterances utterances) {
    this.facts = catalogue.facts();
    this.utterances = utterances;
    this.language = language;
    for (Term term : catalogue.terms()) {
      if (term.kind() == Term.Kind.UNIT || term.kind() == Term.Kind.WEAPON) {
        List<String> aliases = term.aliases().getOrDefault(language, List.of());
        aliases.forEach(alias -> termByUnit.putIfAbsent(alias, term.id()));
      }
    }
  }

  TopicProfile.Known of(Topic topic) {
    Set<BigDecimal> values = new HashSet<>();
    Set<String> terms = new HashSet<>();
    for (String id : topic.facts()) {
      facts
          .quantity(id)
          .ifPresent(
              quantity -> {
                values.add(quantity.value());
                Optional.ofNullable(termByUnit.get(quantity.unit())).ifPresent(terms::add);
              });
    }
    String answer = topic.answer().getOrDefault(language, "");
    utterances.named(answer).forEach(mention -> terms.add(mention.term().id()));
    return new TopicProfile.Known(values, terms);
  }
}
