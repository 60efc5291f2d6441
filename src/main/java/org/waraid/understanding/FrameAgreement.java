package org.waraid.understanding;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waraid.topic.Term;

/**
 * Holds what a message names against what a topic may be asked.
 *
 * @param foreign terms that do not belong to the topic: it must not answer for them
 * @param corrected terms that do not belong to it either, but that the question offers as a guess
 *     where the source names the right one: the answer corrects them
 * @param years years that the topic says nothing about
 * @param shared how many terms belong to both
 * @param knownFigure whether it names a figure of the topic's facts
 * @param otherFigure whether it names figures, and none of them is the topic's
 */
record FrameAgreement(
    List<Term> foreign,
    List<Term> corrected,
    List<Integer> years,
    long shared,
    boolean knownFigure,
    boolean otherFigure) {
  private static final Set<Term.Kind> NAMED =
      EnumSet.of(
          Term.Kind.COUNTRY,
          Term.Kind.BODY,
          Term.Kind.PERSON,
          Term.Kind.PLACE,
          Term.Kind.WEAPON,
          Term.Kind.UNIT);

  static FrameAgreement of(Frame frame, TopicProfile profile) {
    List<Term> others =
        frame
            .terms()
            .filter(term -> NAMED.contains(term.kind()))
            .filter(term -> !belongs(term, profile))
            .toList();
    List<Term> corrected =
        others.stream().filter(term -> isCorrected(term, frame, profile)).toList();
    List<BigDecimal> figures =
        frame.figures().stream().map(found -> found.quantity().value()).toList();
    boolean known = figures.stream().anyMatch(profile.figures()::contains);
    return new FrameAgreement(
        others.stream().filter(term -> !corrected.contains(term)).toList(),
        corrected,
        frame.years().stream().filter(year -> !profile.years().contains(year)).toList(),
        frame.terms().filter(term -> belongs(term, profile)).count(),
        known,
        !known && !figures.isEmpty());
  }

  /**
   * A body of a country that belongs to the topic (a parliament, a ministry) belongs to it too; a
   * person or a place does not: what a president said and what happened in one city is not what the
   * source says of the country.
   */
  private static boolean belongs(Term term, TopicProfile profile) {
    return profile.terms().contains(term.id())
        || (term.kind() == Term.Kind.BODY
            && term.partOf().filter(profile.terms()::contains).isPresent());
  }

  /**
   * The source names the only right one, or the question offers one thing or another. Whether
   * somebody else does the same as the right one is not corrected: no source says it of all others.
   */
  private static boolean isCorrected(Term term, Frame frame, TopicProfile profile) {
    boolean choice = frame.is(QuestionKind.COMPARE);
    if (frame.is(QuestionKind.MORE) || (!choice && !frame.is(QuestionKind.YES_NO))) {
      return false;
    }
    String kind = term.kind().name().toLowerCase(Locale.ROOT);
    return profile.corrected().contains(kind)
        || profile.guessed().contains(term.id())
        || (choice
            && frame
                .terms(term.kind())
                .anyMatch(other -> !other.equals(term) && belongs(other, profile)));
  }
}
