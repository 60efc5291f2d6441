package org.waraid.source;

import java.util.List;
import java.util.Optional;

/** Drafts the facts of one sentence. */
final class SentenceReader {
  private final Grammar grammar;
  private final CueChooser chooser;
  private final ActorFinder actors;

  SentenceReader(String text, Subjects subjects) {
    grammar = new Grammar(text);
    chooser = new CueChooser(grammar);
    actors = new ActorFinder(grammar, chooser, subjects);
    grammar.entities.forEach(subjects::owns);
  }

  /** The first that acts in this sentence: whom "it" means in the next. */
  Optional<Entities.Entity> subject() {
    return grammar.leftmost(0, grammar.tokens.size());
  }

  /** The forces that report in this sentence. */
  Optional<Entities.Entity> reporter() {
    return actors.reporter();
  }

  DraftFact draft(
      QuantityReader.Found figure, List<QuantityReader.Found> all, Article.Sentence sentence) {
    Grammar.Span span = grammar.span(figure);
    Cues.Cue cue = chooser.cue(span, all);
    String status = cue == null ? "" : chooser.status(cue);
    String measure =
        new Measures(grammar.tokens).of(figure.quantity(), status, span, grammar.clauses);
    if (measure.equals(Measures.WAR_LENGTH)) {
      return new DraftFact(
          figure,
          actors.fighters(),
          Optional.empty(),
          measure,
          Optional.of("ongoing"),
          actors.saidBy(),
          sentence);
    }
    Optional<String> actor = actors.actor(cue, span, status);
    boolean estimate = status.isEmpty() || CueChooser.isCount(status);
    String told = estimate && chooser.isEstimate(span, cue) ? "estimated" : status;
    return new DraftFact(
        withUnit(figure, measure),
        actor,
        actors.recipient(cue, span).filter(name -> !actor.equals(Optional.of(name))),
        measure,
        Optional.of(told).filter(text -> !text.isEmpty()),
        actors.saidBy(),
        sentence);
  }

  /** A bare number counts what the words around it measure: "Russia fires around 20,000". */
  private static QuantityReader.Found withUnit(QuantityReader.Found figure, String measure) {
    String noun = Nouns.singular(measure);
    Quantity bare = figure.quantity();
    if (!bare.unit().isEmpty() || !Nouns.isKnown(noun)) {
      return figure;
    }
    Quantity counted = new Quantity(bare.value(), bare.upTo(), noun, bare.qualifier());
    return new QuantityReader.Found(counted, figure.text(), figure.start(), figure.end());
  }
}
