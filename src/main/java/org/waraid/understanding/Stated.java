package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.waraid.topic.Term;

/**
 * What the facts of a topic make of guesses at whom or when: only where a fact states the right one
 * is another a wrong one.
 *
 * @param subject terms that the first fact names, where it is a name: what the topic is about
 * @param named terms that are themselves what a fact states: a person's name, a post, a place
 * @param actors who does or says what the topic tells
 * @param counts whether it tells first how much or how many, which others may have done as well
 * @param measure what it is about
 * @param moments when it happened, for a topic that is asked when
 * @param latest the year of the source, which knows no later one
 */
record Stated(
    Set<Term> subject,
    Set<Term> named,
    Set<Term> actors,
    boolean counts,
    Optional<String> measure,
    Moments moments,
    Optional<Integer> latest) {
  /** Of no facts. */
  static final Stated NOTHING =
      new Stated(
          Set.of(), Set.of(), Set.of(), false, Optional.empty(), Moments.NONE, Optional.empty());

  Stated {
    subject = Set.copyOf(subject);
    named = Set.copyOf(named);
    actors = Set.copyOf(actors);
    requireNonNull(measure, "measure is null");
    requireNonNull(moments, "moments is null");
    requireNonNull(latest, "latest is null");
  }

  /** Whether a year is one that the topic's date can be held against. */
  boolean comparesTo(int year) {
    return !moments.years().isEmpty() && latest.filter(last -> year <= last).isPresent();
  }
}
