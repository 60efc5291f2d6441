package org.waraid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.Qualifier;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Finds figures that were typed into an answer and that no fact of it backs. */
final class TypedFigures {
  /** Figures up to here are ordinary words: "two of them", "one is sure". */
  private static final int ORDINARY = 12;

  private final Loaded loaded;
  private final FactStore facts;
  private final QuantityReader figures;
  private final Set<String> factNames;
  private final List<String> namesWithDigits;

  TypedFigures(Loaded loaded, FactStore facts, QuantityReader figures) {
    this.loaded = loaded;
    this.facts = facts;
    this.figures = figures;
    this.factNames = loaded.names(Kind.FACTS).keySet();
    this.namesWithDigits = namesWithDigits(loaded);
  }

  void check(Tree.Text answer, String text, Set<String> named, Telling tell) {
    if (!loaded.knowsAll(Kind.FACTS)) {
      return;
    }
    for (QuantityReader.Found typed : figures.findAll(withoutNames(text))) {
      if (!isOrdinary(typed) && named.stream().noneMatch(id -> backs(id, typed))) {
        tell.tell(
            answer.placeOf(typed.text(), Answers.count(text, typed.text(), typed.start())),
            "typed-figure",
            "the figure '%s' is typed, and no fact of this answer backs it; %s"
                .formatted(typed.text(), remedy(typed)));
      }
    }
  }

  private String remedy(QuantityReader.Found typed) {
    return factNames.stream()
        .filter(id -> quantity(id).filter(known -> same(known, typed.quantity())).isPresent())
        .findFirst()
        .map(id -> "did you mean {" + id + "}?")
        .orElse("add a fact to facts.yaml and write its name in braces");
  }

  private static boolean isOrdinary(QuantityReader.Found typed) {
    boolean digits = typed.text().chars().anyMatch(Character::isDigit);
    Quantity quantity = typed.quantity();
    return !digits
        && (quantity.qualifier() == Qualifier.SEVERAL
            || quantity.unit().equals("%")
            || quantity.value().intValue() <= ORDINARY);
  }

  private boolean backs(String id, QuantityReader.Found typed) {
    return texts(id).anyMatch(text -> text.contains(typed.text()))
        || quantity(id).filter(known -> same(known, typed.quantity())).isPresent();
  }

  private static boolean same(Quantity known, Quantity typed) {
    return known.value().compareTo(typed.value()) == 0
        && (typed.unit().isEmpty() || typed.unit().equals(known.unit()));
  }

  Stream<String> texts(String id) {
    return Stream.concat(
        facts.fact(id).map(fact -> fact.value().text()).stream(),
        facts.derivedFact(id).stream()
            .flatMap(derived -> Stream.of(derived.text(), derived.arithmetic())));
  }

  private Optional<Quantity> quantity(String id) {
    Optional<Quantity> stated =
        facts
            .fact(id)
            .map(Fact::value)
            .filter(Fact.Value.Figure.class::isInstance)
            .map(value -> ((Fact.Value.Figure) value).quantity());
    return stated.or(() -> facts.derivedFact(id).map(DerivedFact::quantity));
  }

  /** Names of weapons and the like with digits in them ("F-16") are no figures. */
  private String withoutNames(String text) {
    String rest = text;
    for (String name : namesWithDigits) {
      int at = lower(rest).indexOf(name);
      while (at >= 0) {
        rest =
            rest.substring(0, at) + ".".repeat(name.length()) + rest.substring(at + name.length());
        at = lower(rest).indexOf(name);
      }
    }
    return rest;
  }

  private static List<String> namesWithDigits(Loaded loaded) {
    List<Tree.Text> names = new ArrayList<>();
    for (Entry term : loaded.entries(Kind.VOCABULARY)) {
      names.addAll(term.tree().texts("name"));
      for (String key : List.of("name", "aliases")) {
        term.tree().fields(key).forEach(field -> names.addAll(Tree.texts(field.value())));
      }
    }
    return names.stream()
        .map(name -> lower(name.value()))
        .filter(name -> name.chars().anyMatch(Character::isDigit))
        .filter(name -> name.chars().anyMatch(Character::isLetter))
        .toList();
  }

  /** Lower case without a change of length. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }
}
