package org.waraid.understanding;

import java.util.List;
import java.util.Set;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Term;

/**
 * All of an utterance that decides how it is understood; what else it is made of follows from that.
 *
 * @param text normalised and repaired
 * @param written its letters and digits as they were written
 * @param terms ids of what it names
 * @param figures figures in it
 * @param years years in it
 * @param kinds kinds of question that its wording shows
 * @param guesses what it offers as guesses
 * @param moments parts of dates in it
 */
record Meaning(
    String text,
    String written,
    List<String> terms,
    List<QuantityReader.Found> figures,
    List<Integer> years,
    Set<QuestionKind> kinds,
    Set<Term> guesses,
    Moments moments) {
  Meaning {
    terms = List.copyOf(terms);
    figures = List.copyOf(figures);
    years = List.copyOf(years);
    kinds = Set.copyOf(kinds);
    guesses = Set.copyOf(guesses);
  }

  static Meaning of(Utterance utterance) {
    Frame frame = utterance.frame();
    return new Meaning(
        utterance.text(),
        Verbatim.key(utterance),
        frame.terms().map(Term::id).toList(),
        frame.figures(),
        frame.years(),
        frame.kinds(),
        frame.guesses(),
        frame.moments());
  }
}
