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

/** The figures that topics' answers hold, and the vocabulary's names of their units. */
final class KnownFigures {
  private final FactStore facts;
  private final Map<String, String> termByUnit = new HashMap<>();

  KnownFigures(Catalogue catalogue, String language) {
    this.facts = catalogue.facts();
    for (Term term : catalogue.terms()) {
      if (term.kind() == Term.Kind.UNIT || term.kind() == Term.Kind.WEAPON) {
        List<String> aliases = term.aliases().getOrDefault(language, List.of());
        aliases.forEach(alias -> termByUnit.putIfAbsent(alias, term.id()));
      }
    }
  }

  TopicProfile.Known of(Topic topic) {
    Set<BigDecimal> values = new HashSet<>();
    Set<String> units = new HashSet<>();
    for (String id : topic.facts()) {
      facts
          .quantity(id)
          .ifPresent(
              quantity -> {
                values.add(quantity.value());
                Optional.ofNullable(termByUnit.get(quantity.unit())).ifPresent(units::add);
              });
    }
    return new TopicProfile.Known(values, units);
  }
}
