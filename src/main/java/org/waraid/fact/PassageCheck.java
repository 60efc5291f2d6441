package org.waraid.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waraid.source.Article;
import org.waraid.source.Nouns;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;

/** Compares one fact with its sentence. */
final class PassageCheck {
  private final QuantityReader quantities = new QuantityReader();

  /** What differs, each as a sentence that tells how to mend it. */
  List<String> problems(Fact fact, Article.Sentence sentence, String where) {
    List<String> problems = new ArrayList<>();
    String fingerprint = sentence.fingerprint();
    if (!fingerprint.equals(fact.passage().fingerprint())) {
      problems.add(
          "the sentence at %s is not the one the fact was written for; compare them, then write"
                  .formatted(where)
              + " `fingerprint: %s`".formatted(fingerprint));
    }
    problems.addAll(valueProblems(fact.value(), sentence.text(), where));
    return problems;
  }

  /** Whether a sentence holds what a fact states. */
  boolean states(Fact fact, Article.Sentence sentence) {
    return valueProblems(fact.value(), sentence.text(), "").isEmpty();
  }

  private List<String> valueProblems(Fact.Value value, String text, String where) {
    if (value instanceof Fact.Value.Figure figure) {
      return figureProblems(figure, text, where);
    }
    if (value instanceof Fact.Value.Statement statement) {
      return statement.words().stream()
          .filter(words -> !Words.occur(words, text))
          .map(words -> absent("the words", words, where))
          .toList();
    }
    String what = value instanceof Fact.Value.Phrase ? "the phrase" : "the name";
    return Words.occur(value.text(), text) ? List.of() : List.of(absent(what, value.text(), where));
  }

  private static String absent(String what, String words, String where) {
    return "%s '%s' %s not stand at %s; correct the words or `at`"
        .formatted(what, words, what.endsWith("s") ? "do" : "does", where);
  }

  private List<String> figureProblems(Fact.Value.Figure figure, String text, String where) {
    List<QuantityReader.Found> found = quantities.findAll(text);
    if (found.stream().anyMatch(f -> agrees(figure.quantity(), f.quantity(), text))) {
      return List.of();
    }
    List<QuantityReader.Found> unhedged =
        found.stream().filter(f -> sameNumber(figure.quantity(), f.quantity(), text)).toList();
    if (!unhedged.isEmpty()) {
      return List.of(
          "the figure '%s' is hedged otherwise at %s, which says '%s'; write it so"
              .formatted(figure.text(), where, unhedged.get(0).text()));
    }
    String stated =
        found.isEmpty()
            ? "no figure"
            : found.stream().map(f -> "'" + f.text() + "'").collect(Collectors.joining(" and "));
    return List.of(
        "the figure '%s' does not stand at %s, which states %s; correct `figure` or `at`"
            .formatted(figure.text(), where, stated));
  }

  private static boolean agrees(Quantity fact, Quantity found, String text) {
    return fact.qualifier() == found.qualifier() && sameNumber(fact, found, text);
  }

  private static boolean sameNumber(Quantity fact, Quantity found, String text) {
    return fact.value().compareTo(found.value()) == 0
        && fact.upTo().equals(found.upTo())
        && sameUnit(fact.unit(), found.unit(), text);
  }

  /** A noun may be left out, or be another of the sentence; a currency or percent sign may not. */
  private static boolean sameUnit(String fact, String found, String text) {
    if (fact.equals(found)) {
      return true;
    }
    boolean strict = isStrict(fact) || isStrict(found);
    boolean open = fact.isEmpty() || found.isEmpty();
    return !strict && (open || Words.occur(fact, text) || Words.occur(Nouns.plural(fact), text));
  }

  private static boolean isStrict(String unit) {
    return FigureText.isMoney(unit) || unit.equals("%");
  }
}
