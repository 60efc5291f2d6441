package org.waraid.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
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
  private final Substitution substitution;
  private final Sides sides;
  private final BareQuestion bareQuestion;
  private final Judge judge;
  private final Story story;

  Interpreter(
      Catalogue catalogue,
      Understanding understanding,
      Leaning leaning,
      Substitution substitution,
      Opener opener) {
    this.catalogue = catalogue;
    this.understanding = understanding;
    this.leaning = leaning;
    this.substitution = substitution;
    this.sides = new Sides(understanding);
    this.bareQuestion = new BareQuestion(catalogue, understanding);
    this.judge = new Judge(catalogue, understanding, opener);
    this.story =
        new Story(
            catalogue,
            understanding,
            judge,
            (question, before) -> resolve(question, before, Optional.empty()));
  }

  /** The question before asked again, where a message only names something else for it. */
  Optional<String> inFull(String text, String questionBefore) {
    return substitution.of(text, questionBefore);
  }

  /**
   * Interprets a message.
   *
   * @param text normalised
   * @param before the topic answered last in this conversation
   * @param inFull what {@link #inFull} makes of it
   */
  List<Finding> interpret(String text, Optional<String> before, Optional<String> inFull) {
    if (before.isPresent() && Attribution.asked(text)) {
      return List.of(new Finding.Attributed(before.get()));
    }
    if (inFull.isPresent()) {
      return List.of(resolve(text, before, inFull));
    }
    List<Segment> segments = Segment.sentences(text);
    if (segments.size() > 1 && understanding.isWrittenDown(understanding.utterance(text))) {
      return List.of(resolve(text, before, inFull));
    }
    List<Segment> questions =
        segments.stream()
            .filter(each -> each.question() || Lead.without(each.text()).isPresent())
            .toList();
    if (questions.isEmpty()) {
      return sides(text, tellsNothing(resolve(text, before, inFull), segments));
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
        && !Attribution.asked(text)
        && Segment.sentences(text).stream()
            .map(Segment::text)
            .flatMap(each -> Stream.concat(Stream.of(each), Segment.questionsIn(each).stream()))
            .noneMatch(Leaning::leans);
  }

  private List<Finding> resolveSentence(
      Segment question, List<Segment> segments, Optional<String> before) {
    String text = substitution.atHome(question, segments);
    Optional<Finding> withoutLead =
        Lead.without(text)
            .map(asked -> resolve(asked, Optional.empty(), Optional.empty()))
            .filter(Finding.Answered.class::isInstance);
    if (withoutLead.isPresent() && Segment.questionsIn(text).size() < 2) {
      return List.of(withoutLead.get());
    }
    List<String> parts = Segment.questionsIn(text);
    Finding whole = story.resolve(text, segments.subList(0, segments.indexOf(question)), before);
    if (parts.size() < 2 || understanding.isWrittenDown(understanding.utterance(text))) {
      List<Finding> both = joined(text, whole);
      return both.isEmpty() ? sides(text, whole) : both;
    }
    List<Finding> each = new ArrayList<>();
    Optional<String> topic = before;
    for (String part : parts) {
      Finding finding = resolve(part, topic, Optional.empty());
      each.add(finding);
      topic = lastTopic(List.of(finding)).or(() -> before);
    }
    List<Finding> distinct = withoutRepeats(each);
    boolean allAnswered = each.stream().allMatch(Finding.Answered.class::isInstance);
    boolean someAnswered = each.stream().anyMatch(Finding.Answered.class::isInstance);
    boolean partsSayMore = !(whole instanceof Finding.Answered) && someAnswered;
    return allAnswered || partsSayMore ? distinct : List.of(whole);
  }

  /** Two things asked with one question word, where each has an answer and no answer has both. */
  private List<Finding> joined(String text, Finding whole) {
    List<Finding.Answered> answered =
        Joined.questionsIn(text).stream()
            .map(each -> resolve(each, Optional.empty(), Optional.empty()))
            .flatMap(it -> it instanceof Finding.Answered found ? Stream.of(found) : Stream.empty())
            .toList();
    List<Finding> distinct = withoutRepeats(List.copyOf(answered));
    return distinct.size() < 2 || tellsBoth(whole, answered) ? List.of() : distinct;
  }

  /** Both sides of "the one versus the other", unless the answer to the whole tells both. */
  private List<Finding> sides(String text, Finding whole) {
    List<String> questions = sides.of(text);
    if (questions.size() < 2) {
      return List.of(whole);
    }
    List<Finding.Answered> answered =
        questions.stream()
            .map(side -> resolve(side, Optional.empty(), Optional.empty()))
            .flatMap(
                finding -> finding instanceof Finding.Answered it ? Stream.of(it) : Stream.empty())
            .toList();
    List<Finding> distinct =
        withoutRepeats(answered.stream().map(Finding.Answered::asSide).toList());
    return distinct.size() < 2 || tellsBoth(whole, answered) ? List.of(whole) : distinct;
  }

  private boolean tellsBoth(Finding whole, List<Finding.Answered> sides) {
    return whole instanceof Finding.Answered answered
        && facts(answered)
            .containsAll(sides.stream().flatMap(side -> facts(side).stream().limit(1)).toList());
  }

  private List<String> facts(Finding.Answered answered) {
    return catalogue.topic(answered.topicId()).orElseThrow().facts();
  }

  /** Where a whole message names what is unknown, one of its sentences may still be answered. */
  private Finding tellsNothing(Finding whole, List<Segment> segments) {
    if (!(whole instanceof Finding.Unknown) || segments.size() < 2) {
      return whole;
    }
    List<Finding> answered =
        segments.stream()
            .map(segment -> resolve(segment.text(), Optional.empty(), Optional.empty()))
            .filter(Finding.Answered.class::isInstance)
            .toList();
    return answered.size() == 1 ? answered.get(0) : whole;
  }

  private Finding resolve(String text, Optional<String> before, Optional<String> inFull) {
    Optional<Understood> again =
        inFull.map(question -> understanding.understand(understanding.utterance(question)));
    Utterance utterance = understanding.utterance(text);
    Understood alone = understanding.understand(utterance);
    Optional<Topic> topicBefore = before.flatMap(catalogue::topic);
    if (topicBefore.isEmpty() || !Leaning.leans(text)) {
      return judge.finding(clearer(alone, again), again.isPresent());
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
    Understood best = clearer(mostTrusted(byItself, after, completed), again);
    Optional<String> bare =
        best.trusted().isPresent()
            ? Optional.empty()
            : bareQuestion.topic(utterance, topicBefore.get());
    return bare.isPresent()
        ? new Finding.Answered(
            bare.get(), BARE, Finding.Opening.NONE, utterance.frame().asksForNow())
        : judge.finding(best, true);
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
    Understood best = after.confidence() > alone.confidence() ? after : alone;
    if (completed.isPresent() && completed.get().confidence() >= best.confidence()) {
      best = completed.get();
    }
    // What pronouns stand for may be what no source speaks of: then nothing else is meant.
    return completed.filter(Interpreter::names).orElse(best);
  }

  /** The question before with another name in it speaks where it says more than the bare name. */
  private static Understood clearer(Understood bare, Optional<Understood> again) {
    return again
        .filter(it -> it.confidence() >= bare.confidence() || names(it))
        .filter(it -> it.trusted().isPresent() || bare.trusted().isEmpty())
        .orElse(bare);
  }

  private static boolean names(Understood understood) {
    return understood.best().filter(it -> !it.foreign().isEmpty()).isPresent();
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
  private List<Finding> withoutRepeats(List<? extends Finding> findings) {
    Set<Finding> kept = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Answered answered) {
        List<String> facts = facts(answered);
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
