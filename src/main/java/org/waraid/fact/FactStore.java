package org.waraid.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.source.Quantity;
import org.waraid.source.Source;

/** All sources and facts of one catalogue. Immutable and safe to share between threads. */
public final class FactStore {
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, DerivedFact> derived = new LinkedHashMap<>();

  public FactStore(List<Source> sources, List<Fact> facts, List<DerivedFact> derived) {
    sources.forEach(source -> this.sources.put(source.id(), source));
    facts.forEach(fact -> this.facts.put(fact.id(), fact));
    derived.forEach(fact -> this.derived.put(fact.id(), fact));
  }

  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  public List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  public List<DerivedFact> derivedFacts() {
    return List.copyOf(derived.values());
  }

  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  public Optional<Fact> fact(String id) {
    return Optional.ofNullable(facts.get(id));
  }

  public Optional<DerivedFact> derivedFact(String id) {
    return Optional.ofNullable(derived.get(id));
  }

  /** The figure that a fact or a derived fact states; empty when it states none. */
  public Optional<Quantity> quantity(String id) {
    DerivedFact computed = derived.get(id);
    if (computed != null) {
      return Optional.of(computed.quantity());
    }
    return fact(id)
        .map(Fact::value)
        .flatMap(
            value ->
                value instanceof Fact.Value.Figure figure
                    ? Optional.of(figure.quantity())
                    : Optional.empty());
  }

  /** The facts behind a name: itself, or for a derived fact the two it is computed from. */
  public List<Fact> behind(String id) {
    DerivedFact computed = derived.get(id);
    if (computed != null) {
      return List.of(facts.get(computed.left()), facts.get(computed.right()));
    }
    return fact(id).map(List::of).orElse(List.of());
  }
}
