package org.waraid.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.Source;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Placeholder;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * What topics' answers tell: their figures, the names of the units, and whom and what they name.
 */
final class Told {
  private final FactStore facts;
  private final Map<String, String> termByUnit = new HashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Utterances utterances;
  private final String language;

  Told(Catalogue catalogue, String language, Utterances utterances) {
    this.facts = catalogue.facts();
    this.utterances = utterances;
    this.language = language;
    for (Term term : catalogue.terms()) {
      terms.put(term.id(), term);
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
    return new TopicProfile.Known(values, terms, stated(topic));
  }

  private Stated stated(Topic topic) {
    List<Fact> all = topic.facts().stream().flatMap(id -> facts.fact(id).stream()).toList();
    if (all.isEmpty()) {
      return Stated.NOTHING;
    }
    Set<Term> named = new HashSet<>();
    Set<Term> subject = terms(all.get(0));
    Set<Term> actors = new HashSet<>();
    if (Moments.of(all.get(0).value().text()).isEmpty()) {
      all.get(0).actor().map(terms::get).ifPresent(actors::add);
    }
    for (Fact fact : all) {
      fact.saidBy().map(terms::get).ifPresent(actors::add);
      named.addAll(terms(fact));
    }
    boolean counts = facts.quantity(topic.facts().get(0)).isPresent();
    Optional<LocalDate> source = facts.source(all.get(0).passage().sourceId()).map(Source::date);
    return new Stated(
        subject,
        named,
        actors,
        counts,
        topic.about().measure(),
        moments(topic, all, source),
        source.map(LocalDate::getYear));
  }

  /** What a fact states, where that is a name. */
  private Set<Term> terms(Fact fact) {
    return fact.value() instanceof Fact.Value.Name name
        ? utterances.named(name.text()).stream().map(Mention::term).collect(Collectors.toSet())
        : Set.of();
  }

  /** Only where it may be asked when: elsewhere a date stands by the way. */
  private Moments moments(Topic topic, List<Fact> all, Optional<LocalDate> source) {
    if (!topic.about().kinds().contains(QuestionKind.WHEN.id())) {
      return Moments.NONE;
    }
    Moments moments =
        all.stream()
            .filter(fact -> fact.value() instanceof Fact.Value.Name)
            // What somebody tells of one day says nothing of others.
            .filter(fact -> fact.saidBy().isEmpty())
            .map(fact -> Moments.of(fact.value().text()))
            .reduce(Moments.NONE, Moments::and);
    boolean datesSource =
        Placeholder.all(topic.answer().getOrDefault(language, "")).stream()
            .limit(1)
            .anyMatch(each -> each.isOfSource() && each.factId().endsWith("date"));
    Moments whole = source.map(Told::moments).orElse(Moments.NONE);
    if (datesSource) {
      return whole;
    }
    // What a source dates by day and month alone happened in its own year.
    return moments.isEmpty() || !moments.years().isEmpty()
        ? moments
        : moments.and(new Moments(whole.years(), Set.of(), Set.of(), Set.of()));
  }

  private static Moments moments(LocalDate day) {
    return new Moments(
        Set.of(day.getYear()),
        Set.of(day.getMonth()),
        Set.of(day.getDayOfMonth()),
        Set.of(day.getDayOfWeek()));
  }
}
