package org.waraid.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;
import org.waraid.understanding.Frame;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Segment;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Understood;
import org.waraid.understanding.Utterance;

/**
 * Makes findings out of a message: one for each of its questions. The classifier ranks; whether a
 * topic may answer is decided here, by what the message names.
 */
final class Interpreter {
  private static final int MOST_QUESTIONS = 3;
  private static final double CLEARLY_TALK = 0.5;
  private static final double HALF_UNDERSTOOD = 0.6;

  /** From here on a topic is what a message is probably about. */
  private static final double PLAUSIBLE = 0.1;

  /** A completed message repeats the topic's words, which says less than the asker's own. */
  private static final double COMPLETED = 0.85;

  /**
   * "Who blocks it?" names nothing: what stands alone for it is a guess beside what went before.
   */
  private static final double NAMELESS = 0.7;

  /** How surely a question word alone asks for what the talk is about. */
  private static final double BARE = 0.7;

  /** A follow-up more likely stays with its theme. */
  private static final double OTHER_THEME = 0.85;

  private final Catalogue catalogue;
  private final Understanding understanding;
  private final Leaning leaning;
  private final BareQuestion bareQuestion;
  private final Opener opener;

  Interpreter(Catalogue catalogue, Understanding understanding, Leaning leaning, Opener opener) {
    this.catalogue = catalogue;
    this.understanding = understanding;
    this.leaning = leaning;
    this.bareQuestion = new BareQuestion(catalogue, understanding);
    this.opener = opener;
  }

  /**
   * Interprets a message.
   *
   * @param text normalised
   * @param before the topic answered last in this conversation
   */
  List<Finding> interpret(String text, Optional<String> before) {
    List<Segment> segments = Segment.sentences(text);
    List<Segment> questions = segments.stream().filter(Segment::question).toList();
    if (questions.isEmpty()) {
      return List.of(resolve(text, before));
    }
    List<Finding> findings = new ArrayList<>();
    Optional<String> topic = before;
    for (Segment question : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
      List<Finding> here = resolveSentence(question, segments, topic);
      findings.addAll(here);
      topic = lastTopic(here).or(() -> before);
    }
    return withoutRepeats(findings);
  }

  /**
   * Whether a message is understood alike whatever went before: neither it nor a question in it
   * leans on that.
   *
   * @param text normalised
   */
  static boolean standsAlone(String text) {
    return !Leaning.leans(text)
        && Segment.sentences(text).stream()
            .map(Segment::text)
            .flatMap(each -> Stream.concat(Stream.of(each), Segment.questionsIn(each).stream()))
            .noneMatch(Leaning::leans);
  }

  private List<Finding> resolveSentence(
      Segment question, List<Segment> segments, Optional<String> before) {
    List<String> parts = Segment.questionsIn(question.text());
    Finding whole = resolveInStory(question, segments, before);
    if (parts.size() < 2) {
      return List.of(whole);
    }
    List<Finding> each = new ArrayList<>();
    Optional<String> topic = before;
    for (String part : parts) {
      Finding finding = resolve(part, topic);
      each.add(finding);
      topic = lastTopic(List.of(finding)).or(() -> before);
    }
    List<Finding> distinct = withoutRepeats(each);
    boolean allAnswered = each.stream().allMatch(Finding.Answered.class::isInstance);
    boolean someAnswered = each.stream().anyMatch(Finding.Answered.class::isInstance);
    boolean partsSayMore = !(whole instanceof Finding.Answered) && someAnswered;
    return allAnswered || partsSayMore ? distinct : List.of(whole);
  }

  /** The question by itself; where that says little, together with the sentence before it. */
  private Finding resolveInStory(
      Segment question, List<Segment> segments, Optional<String> before) {
    Finding alone = resolve(question.text(), before);
    int at = segments.indexOf(question);
    if (alone instanceof Finding.Answered || at == 0) {
      return alone;
    }
    // The story's things are not the question's: they cannot make it unknown.
    Utterance asked = understanding.utterance(question.text());
    Utterance told = understanding.utterance(segments.get(at - 1).text() + " " + question.text());
    Finding together = judge(understanding.understand(told.withFrame(asked.frame())), false);
    return together instanceof Finding.Answered ? together : alone;
  }

  private Finding resolve(String text, Optional<String> before) {
    Utterance utterance = understanding.utterance(text);
    Understood alone = understanding.understand(utterance);
    Optional<Topic> topicBefore = before.flatMap(catalogue::topic);
    if (topicBefore.isEmpty() || !Leaning.leans(text)) {
      return judge(alone, false);
    }
    Optional<Understood> completed =
        leaning
            .completed(utterance.text(), asksForMore(utterance.frame()), topicBefore.get())
            .map(named -> understanding.understand(understanding.utterance(named)))
            .map(named -> named.trusting(candidate -> COMPLETED));
    // Whoever "he" is, only the completed message says.
    double person = completed.isPresent() && Leaning.isAboutAPerson(text) ? NAMELESS : 1;
    boolean nameless = completed.isPresent() && utterance.frame().terms().findAny().isEmpty();
    double byName = nameless ? NAMELESS : person;
    Understood byItself = alone.trusting(candidate -> byName);
    String theme = topicBefore.get().theme();
    Understood after =
        understanding
            .understandAfter(topicBefore.get().id(), utterance)
            .trusting(candidate -> person * (inTheme(candidate, theme) ? 1 : OTHER_THEME));
    Understood best = mostTrusted(byItself, after, completed);
    Optional<String> bare =
        best.trusted().isPresent()
            ? Optional.empty()
            : bareQuestion.topic(utterance, topicBefore.get());
    return bare.isPresent()
        ? new Finding.Answered(
            bare.get(), BARE, Finding.Opening.NONE, utterance.frame().asksForNow())
        : judge(best, true);
  }

  /** A bare "why" asks for a reason, which no title tells. */
  private static boolean asksForMore(Frame frame) {
    return !frame.kinds().isEmpty() && !frame.is(QuestionKind.WHY);
  }

  private boolean inTheme(Understood.Candidate candidate, String theme) {
    return catalogue.topic(candidate.topicId()).filter(it -> it.theme().equals(theme)).isPresent();
  }

  private static Understood mostTrusted(
      Understood alone, Understood after, Optional<Understood> completed) {
    Understood best = confidence(after) > confidence(alone) ? after : alone;
    if (completed.isPresent() && confidence(completed.get()) >= confidence(best)) {
      best = completed.get();
    }
    // What pronouns stand for may be what no source speaks of: then nothing else is meant.
    boolean named =
        completed.flatMap(Understood::best).filter(c -> !c.foreign().isEmpty()).isPresent();
    return named ? completed.get() : best;
  }

  private static double confidence(Understood understood) {
    return understood.best().map(Understood.Candidate::confidence).orElse(0.0);
  }

  /**
   * Judges what was understood.
   *
   * @param inTalk whether an answer went before, so that a bare "how much" is no small talk
   */
  private Finding judge(Understood understood, boolean inTalk) {
    Frame frame = understood.utterance().frame();
    Optional<Understood.Candidate> trusted = understood.trusted();
    boolean talk =
        understood.smallTalkConfidence() >= CLEARLY_TALK && !(inTalk && !frame.kinds().isEmpty());
    if (trusted.isPresent()) {
      return answerable(trusted.get(), understood, frame);
    }
    if (talk && understood.smallTalk().isPresent()) {
      return new Finding.Talk(understood.smallTalk().get(), understood.smallTalkConfidence());
    }
    return declined(understood, frame);
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
        frame.asksForNow());
  }

  private Finding declined(Understood understood, Frame frame) {
    List<String> nearby = nearby(understood);
    double confidence = confidence(understood);
    boolean known = frame.terms().findAny().isPresent() || confidence >= PLAUSIBLE;
    Optional<Understood.Candidate> closest = closest(understood);
    List<Term> unknown =
        closest.map(Understood.Candidate::foreign).orElse(List.of()).stream()
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

  private static Optional<String> lastTopic(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            finding ->
                finding instanceof Finding.Answered answered
                    ? Optional.of(answered.topicId()).stream()
                    : Optional.<String>empty().stream())
        .reduce((first, second) -> second);
  }

  /** Without answers whose main fact another answer tells already. */
  private List<Finding> withoutRepeats(List<Finding> findings) {
    Set<Finding> kept = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Answered answered) {
        List<String> facts = catalogue.topic(answered.topicId()).orElseThrow().facts();
        if (told.contains(answered.topicId())
            || (!facts.isEmpty() && told.contains(facts.get(0)))) {
          continue;
        }
        told.add(answered.topicId());
        told.addAll(facts);
      }
      kept.add(finding);
    }
    return List.copyOf(kept);
  }
}
