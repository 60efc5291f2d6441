package org.waraid.understanding;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.topic.Term;

/**
 * Holds what a message names against what a topic may be asked.
 *
 * @param foreign terms that do not belong to the topic: it must not answer for them
 * @param corrected terms that do not belong to it either, but that the question offers as a guess
 *     where the source names the right one: the answer corrects them
 * @param years years that the topic says nothing about
 * @param misdated whether it offers a date as a guess that the topic's answer puts right
 * @param settled whether the names and dates in it say by themselves that the topic is asked for
 * @param shared how many terms belong to both
 * @param knownFigure whether it names a figure of the topic's facts
 * @param otherFigure whether it names figures, and none of them is the topic's
 */
record FrameAgreement(
    List<Term> foreign,
    List<Term> corrected,
    List<Integer> years,
    boolean misdated,
    boolean settled,
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

  private static final Set<Term.Kind> ACTING = EnumSet.of(Term.Kind.COUNTRY, Term.Kind.BODY);

  private static final Set<QuestionKind> COUNTING =
      EnumSet.of(
          QuestionKind.HOW_MUCH, QuestionKind.HOW_MANY, QuestionKind.PART, QuestionKind.MORE);

  static FrameAgreement of(Frame frame, TopicProfile profile) {
    List<Term> others =
        frame
            .terms()
            .filter(term -> NAMED.contains(term.kind()))
            .filter(term -> !belongs(term, profile))
            .toList();
    List<Term> corrected =
        others.stream()
            .filter(term -> isCorrected(term, frame, profile) || isWrongGuess(term, frame, profile))
            .toList();
    boolean datable = asksWhen(frame, profile.stated());
    List<BigDecimal> figures =
        frame.figures().stream().map(found -> found.quantity().value()).toList();
    boolean known = figures.stream().anyMatch(profile.figures()::contains);
    return new FrameAgreement(
        others.stream().filter(term -> !corrected.contains(term)).toList(),
        corrected,
        frame.years().stream()
            .filter(year -> !profile.years().contains(year))
            .filter(year -> !(datable && profile.stated().comparesTo(year)))
            .toList(),
        datable && frame.moments().contradict(profile.stated().moments()),
        isEquatedWithSubject(frame, profile.stated(), corrected),
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

  /**
   * Offered as the only one, where the facts state another. Whoever gives is not the only giver,
   * except of the very sum.
   */
  private static boolean isWrongGuess(Term term, Frame frame, TopicProfile profile) {
    if (!frame.guesses().contains(term) || frame.is(QuestionKind.MORE) || !isClosed(frame)) {
      return false;
    }
    Stated stated = profile.stated();
    boolean known =
        frame.figures().stream()
            .anyMatch(found -> profile.figures().contains(found.quantity().value()));
    // "Is Lavrov the foreign minister?": one of the two has to be what a fact names.
    boolean equated = frame.guesses().size() > 1 && !frame.is(QuestionKind.COMPARE);
    Stream<Term> right =
        equated
            ? stated.named().stream().filter(frame.guesses()::contains)
            : Stream.concat(stated.named().stream(), stated.actors().stream())
                .filter(each -> !stated.counts() || known);
    return right.anyMatch(each -> isOfOneKind(each, term) && !each.equals(term));
  }

  /** "Is Rutte the NATO chief?" asks for whom the topic is about, whatever classifiers say. */
  private static boolean isEquatedWithSubject(Frame frame, Stated stated, List<Term> corrected) {
    return frame.is(QuestionKind.YES_NO)
        && !frame.is(QuestionKind.MORE)
        && frame.guesses().size() == 2
        && frame.terms().count() == 2
        && corrected.stream().anyMatch(frame.guesses()::contains)
        && stated.subject().stream().anyMatch(frame.guesses()::contains);
  }

  /** A country may stand for its parliament, or for all of a union. */
  private static boolean isOfOneKind(Term one, Term other) {
    return one.kind() == other.kind()
        || (ACTING.contains(one.kind()) && ACTING.contains(other.kind()));
  }

  private static boolean isClosed(Frame frame) {
    return frame.is(QuestionKind.YES_NO) || frame.is(QuestionKind.COMPARE);
  }

  /**
   * A date in a question for figures says which figures are asked for; here it is a guess. When aid
   * began is another question than when the invasion did.
   */
  static boolean asksWhen(Frame frame, Stated stated) {
    List<String> measures = frame.terms(Term.Kind.MEASURE).map(Term::id).toList();
    return (isClosed(frame) || frame.is(QuestionKind.WHEN))
        && frame.kinds().stream().noneMatch(COUNTING::contains)
        && frame.figures().isEmpty()
        && (measures.isEmpty() || stated.measure().filter(measures::contains).isPresent());
  }
}
