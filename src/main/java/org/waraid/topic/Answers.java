package org.waraid.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Checks the answers' texts: facts in braces that exist, and no figure that no fact backs. */
final class Answers {
  private static final int LONGEST = 3000;

  /** Figures up to here are ordinary words: "two of them", "one is sure". */
  private static final int ORDINARY = 12;

  private final Loaded loaded;
  private final FactStore facts;
  private final QuantityReader figures;
  private final Set<String> factNames;
  private final List<String> namesWithDigits;

  Answers(Loaded loaded, FactStore facts, QuantityReader figures) {
    this.loaded = loaded;
    this.facts = facts;
    this.figures = figures;
    this.factNames = loaded.names(Kind.FACTS).keySet();
    this.namesWithDigits = namesWithDigits(loaded);
  }

  void check() {
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      Set<Set<String>> named = new LinkedHashSet<>();
      for (Tree.Field answer : topic.tree().fields("answer")) {
        if (answer.value() instanceof Tree.Text text && !text.value().isBlank()) {
          named.add(check(text));
        }
      }
      Place place = topic.tree().get("answer").map(Tree::place).orElse(topic.tree().place());
      if (named.size() > 1) {
        loaded.warn(
            place, "languages-differ", "the answers in different languages name different facts");
      } else if (named.contains(Set.of())) {
        loaded.warn(
            place,
            "no-fact",
            "the answer names no fact, so that it can show no source and no date");
      }
    }
    for (Entry group : loaded.entries(Kind.SMALL_TALK)) {
      for (Tree.Field answer : group.tree().fields("answer")) {
        if (answer.value() instanceof Tree.Text text) {
          checkSmallTalk(text);
        }
      }
    }
  }

  /** Checks one answer and returns the facts that it names. */
  private Set<String> check(Tree.Text answer) {
    List<Placeholder> placeholders = Placeholder.all(answer.value());
    Map<String, Integer> seen = new HashMap<>();
    Set<String> named = new LinkedHashSet<>();
    for (Placeholder placeholder : placeholders) {
      int nth = seen.merge(placeholder.whole(), 1, Integer::sum) - 1;
      check(placeholder, answer.placeOf(placeholder.whole(), nth));
      if (!placeholder.isOfSource()) {
        named.add(placeholder.factId());
      }
    }
    String rest = blank(answer.value(), placeholders);
    if (rest.contains("{") || rest.contains("}")) {
      String brace = rest.contains("{") ? "{" : "}";
      loaded.error(
          answer.placeOf(brace, count(answer.value(), brace, rest.indexOf(brace))),
          "brace",
          "a single '%s' stands here; a fact's name has a brace on either side: {us-aid-sent}"
              .formatted(brace));
    }
    checkLength(answer, placeholders);
    checkFigures(answer, rest, named);
    return named;
  }

  private void check(Placeholder placeholder, Place place) {
    String id = placeholder.factId();
    if (placeholder.isOfSource()) {
      return;
    }
    if (!id.equals(id.strip())) {
      loaded.error(
          place, "brace", "write {%s} without spaces inside the braces".formatted(id.strip()));
    } else if (!factNames.contains(id)) {
      if (loaded.knowsAll(Kind.FACTS)) {
        loaded.error(
            place,
            "unknown-fact",
            "there is no fact '%s' in facts.yaml%s"
                .formatted(id, Nearest.hint(id, placeholderNames())));
      }
    } else if (placeholder.arithmetic() && !isDerived(id)) {
      loaded.error(
          place,
          "no-arithmetic",
          "'%s' is not computed, so that there is no arithmetic to show; write {%s}"
              .formatted(id, id));
    }
  }

  private Set<String> placeholderNames() {
    Set<String> names = new LinkedHashSet<>(factNames);
    names.addAll(Placeholder.OF_SOURCE);
    return names;
  }

  private boolean isDerived(String id) {
    return loaded.derived().stream()
        .flatMap(entry -> entry.id().stream())
        .anyMatch(name -> name.value().equals(id));
  }

  private void checkLength(Tree.Text answer, List<Placeholder> placeholders) {
    String text = answer.value().strip();
    int length = text.codePointCount(0, text.length());
    for (Placeholder placeholder : placeholders) {
      length += texts(placeholder.factId()).findFirst().map(String::length).orElse(0);
      length -= placeholder.whole().length();
    }
    if (length > LONGEST) {
      loaded.error(
          answer.place(),
          "too-long",
          "the answer has %,d characters; at most %,d fit into a message; shorten it"
              .formatted(length, LONGEST));
    }
  }

  private void checkSmallTalk(Tree.Text answer) {
    List<Placeholder> placeholders = Placeholder.all(answer.value());
    for (Placeholder placeholder : placeholders) {
      loaded.error(
          answer.placeOf(placeholder.whole(), 0),
          "fact-in-small-talk",
          "small talk names no facts; delete %s or make this a topic"
              .formatted(placeholder.whole()));
    }
    checkFigures(answer, blank(answer.value(), placeholders), Set.of());
  }

  private void checkFigures(Tree.Text answer, String text, Set<String> named) {
    if (!loaded.knowsAll(Kind.FACTS)) {
      return;
    }
    for (QuantityReader.Found typed : figures.findAll(withoutNames(text))) {
      if (!isOrdinary(typed) && named.stream().noneMatch(id -> backs(id, typed))) {
        loaded.error(
            answer.placeOf(typed.text(), count(text, typed.text(), typed.start())),
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

  private Stream<String> texts(String id) {
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

  /** The text with stops in the place of facts' names, so that words keep their indexes. */
  private static String blank(String text, List<Placeholder> placeholders) {
    StringBuilder blank = new StringBuilder(text);
    for (Placeholder placeholder : placeholders) {
      int length = placeholder.whole().length();
      blank.replace(
          placeholder.start(), placeholder.start() + length, "." + " ".repeat(length - 1));
    }
    return blank.toString();
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

  /** How often a part occurs before an index. */
  private static int count(String text, String part, int before) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0 && at < before; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
