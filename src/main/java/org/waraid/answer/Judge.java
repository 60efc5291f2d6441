package org.waraid.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waraid.fact.Fact;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;
import org.waraid.understanding.Frame;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Understood;

/**
 * Makes a finding out of what was understood: whether a topic may answer is decided here, by what
 * the message names. Immutable; safe for many threads.
 */
final class Judge {
  private static final double CLEARLY_TALK = 0.5;
  private static final double HALF_UNDERSTOOD = 0.6;

  /** From here on a topic is what a message is probably about. */
  private static final double PLAUSIBLE = 0.1;

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

  private final Catalogue catalogue;
  private final Understanding understanding;
  private final Opener opener;

  Judge(Catalogue catalogue, Understanding understanding, Opener opener) {
    this.catalogue = catalogue;
    this.understanding = understanding;
    this.opener = opener;
  }

  /**
   * Judges what was understood.
   *
   * @param inTalk whether an answer went before, so that a bare "how much" is no small talk
   */
  Finding finding(Understood understood, boolean inTalk) {
    Frame frame = understood.utterance().frame();
    Optional<Understood.Candidate> trusted = understood.trusted();
    boolean talk =
        understood.smallTalkConfidence() >= CLEARLY_TALK && !(inTalk && !frame.kinds().isEmpty());
    if (trusted.isPresent()) {
      return answerable(trusted.get(), understood, frame);
    }
    Optional<Understood.Candidate> guessed =
        understood.best().filter(it -> correctsGuess(it, frame, understood.threshold()));
    if (guessed.isPresent()) {
      return answerable(guessed.get(), understood, frame);
    }
    if (talk && understood.smallTalk().isPresent()) {
      return new Finding.Talk(understood.smallTalk().get(), understood.smallTalkConfidence());
    }
    return declined(understood, frame);
  }

  /** A wrong guess makes a question unlike the phrasings, which need not hold it against it. */
  private static boolean correctsGuess(
      Understood.Candidate candidate, Frame frame, double threshold) {
    return candidate.corrected().stream().anyMatch(frame.guesses()::contains)
        && candidate.foreign().isEmpty()
        && candidate.foreignYears().isEmpty()
        && candidate.confidence() >= HALF_UNDERSTOOD * threshold;
  }

  private Finding answerable(Understood.Candidate candidate, Understood understood, Frame frame) {
    Topic topic = catalogue.topic(candidate.topicId()).orElseThrow();
    if (!candidate.foreign().isEmpty() || !candidate.foreignYears().isEmpty()) {
      return unknown(candidate.foreign(), candidate.foreignYears(), understood);
    }
    return new Finding.Answered(
        topic.id(),
        candidate.confidence(),
        opener.opening(topic, candidate, understood.utterance()),
        frame.asksForNow() || (!frame.years().isEmpty() && leavesYearToSource(topic)));
  }

  /** "On Wednesday, November 29" answers a question for the year only with the source's date. */
  private boolean leavesYearToSource(Topic topic) {
    boolean datesItself =
        topic.answer().values().stream().anyMatch(text -> text.contains("{source.date}"))
            || topic.facts().stream()
                .flatMap(id -> catalogue.facts().fact(id).stream())
                .filter(fact -> fact.value() instanceof Fact.Value.Name)
                .anyMatch(fact -> YEAR.matcher(fact.value().text()).find());
    return topic.about().kinds().contains(QuestionKind.WHEN.id()) && !datesItself;
  }

  private Finding declined(Understood understood, Frame frame) {
    List<String> nearby = nearby(understood);
    double confidence = understood.confidence();
    boolean known = frame.terms().findAny().isPresent() || confidence >= PLAUSIBLE;
    Optional<Understood.Candidate> closest = closest(understood);
    List<Term> unknown =
        closest.stream()
            .flatMap(
                it ->
                    Stream.concat(
                        it.foreign().stream(),
                        it.corrected().stream().filter(frame.guesses()::contains)))
            .filter(term -> isWorthNaming(term, frame, confidence))
            .toList();
    List<Integer> years =
        closest.filter(it -> known).map(Understood.Candidate::foreignYears).orElse(List.of());
    if (!unknown.isEmpty() || !years.isEmpty()) {
      return unknown(unknown, years, understood);
    }
    if (confidence >= HALF_UNDERSTOOD * understood.threshold()) {
      return new Finding.Unclear(nearby, confidence);
    }
    return known ? new Finding.NotStated(nearby, 1 - confidence) : new Finding.OffTopic();
  }

  /** The topic that the message names the fewest strange things for: what is strange is amiss. */
  private static Optional<Understood.Candidate> closest(Understood understood) {
    return understood.candidates().stream()
        .min(
            Comparator.comparingLong(
                candidate ->
                    candidate.foreign().stream()
                        .filter(term -> term.kind() != Term.Kind.UNIT)
                        .count()));
  }

  /** A unit that some topic knows is what is wrong only where the rest of the topic is right. */
  private boolean isWorthNaming(Term term, Frame frame, double confidence) {
    return term.kind() != Term.Kind.UNIT
        || confidence >= PLAUSIBLE
        || frame.terms().count() > 1
        || !understanding.knows(term);
  }

  private static Finding unknown(List<Term> terms, List<Integer> years, Understood understood) {
    Optional<String> written = terms.stream().findFirst().flatMap(understood.utterance()::written);
    return new Finding.Unknown(terms, written, years, nearby(understood));
  }

  private static List<String> nearby(Understood understood) {
    return understood.candidates().stream().map(Understood.Candidate::topicId).toList();
  }
}
