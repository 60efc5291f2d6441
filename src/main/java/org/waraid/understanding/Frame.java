package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Term;

/**
 * What a message is about, as far as its words name it.
 *
 * @param mentions terms of the vocabulary, in the message's order
 * @param figures figures in it
 * @param years years in it
 * @param kinds kinds of question that its wording shows
 * @param guesses terms that it offers as guesses at who or what it was
 * @param moments parts of dates in it
 * @param asksForNow whether it asks for the present, the latest or the newest
 */
public record Frame(
    List<Mention> mentions,
    List<QuantityReader.Found> figures,
    List<Integer> years,
    Set<QuestionKind> kinds,
    Set<Term> guesses,
    Moments moments,
    boolean asksForNow) {
  /** The frame of a message that names nothing. */
  public static final Frame EMPTY =
      new Frame(List.of(), List.of(), List.of(), Set.of(), Set.of(), Moments.NONE, false);

  public Frame {
    mentions = List.copyOf(mentions);
    figures = List.copyOf(figures);
    years = List.copyOf(years);
    kinds = Set.copyOf(kinds);
    guesses = Set.copyOf(guesses);
    requireNonNull(moments, "moments is null");
  }

  public Stream<Term> terms() {
    return mentions.stream().map(Mention::term).distinct();
  }

  public Stream<Term> terms(Term.Kind kind) {
    return terms().filter(term -> term.kind() == kind);
  }

  public boolean is(QuestionKind kind) {
    return kinds.contains(kind);
  }
}
