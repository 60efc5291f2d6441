package org.waraid.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waraid.topic.Term;

/** Holds what a message names against what a topic may be asked. */
final class FrameAgreement {
  private static final Set<Term.Kind> NAMED =
      EnumSet.of(
          Term.Kind.COUNTRY,
          Term.Kind.BODY,
          Term.Kind.PERSON,
          Term.Kind.PLACE,
          Term.Kind.WEAPON,
          Term.Kind.UNIT);

  private FrameAgreement() {}

  /**
   * The terms that do not belong to the topic. A body of a country that belongs to it (a
   * parliament, a ministry) belongs to it too; a person or a place does not: what a president said
   * and what happened in one city is not what the source says of the country.
   */
  static List<Term> foreign(Frame frame, TopicProfile profile) {
    return frame
        .terms()
        .filter(term -> NAMED.contains(term.kind()))
        .filter(term -> !profile.terms().contains(term.id()))
        .filter(term -> !isPartOf(term, profile))
        .toList();
  }

  private static boolean isPartOf(Term term, TopicProfile profile) {
    return term.kind() == Term.Kind.BODY
        && term.partOf().filter(profile.terms()::contains).isPresent();
  }

  /** Years that the topic says nothing about. */
  static List<Integer> foreignYears(Frame frame, TopicProfile profile) {
    return frame.years().stream().filter(year -> !profile.years().contains(year)).toList();
  }

  /** Terms that belong to the topic and not to every topic. */
  static long shared(Frame frame, TopicProfile profile) {
    return frame.terms().filter(term -> profile.terms().contains(term.id())).count();
  }
}
