package org.waraid.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.Before;
import org.waraid.understanding.Leaning;
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

  private final Catalogue catalogue;
  private final Understanding understanding;
  private final Substitution substitution;
  private final Sides sides;
  private final Judge judge;
  private final Story story;

  Interpreter(
      Catalogue catalogue, Understanding understanding, Substitution substitution, Opener opener) {
    this.catalogue = catalogue;
    this.understanding = understanding;
    this.substitution = substitution;
    this.sides = new Sides(understanding);
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
   * @param before what was said before in this conversation
   * @param inFull what {@link #inFull} makes of it
   */
  List<Finding> interpret(String text, Context before, Optional<String> inFull) {
    if (before.topic().isPresent() && Attribution.asked(text)) {
      return List.of(new Finding.Attributed(before.topic().get()));
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
      return sides(text, resolve(text, before, inFull));
    }
    List<Finding> findings = new ArrayList<>();
    Context context = before;
    for (Segment question : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
      List<Finding> here =
          findings.isEmpty()
              ? resolveSentence(question, segments, context)
              : resolveNext(question, segments, context);
      findings.addAll(here);
      context = context.after(question.text(), lastTopic(here));
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

  private List<Finding> resolveSentence(Segment question, List<Segment> segments, Context before) {
    String text = substitution.atHome(question, segments);
    Optional<Finding> withoutLead =
        Lead.without(text)
            .map(asked -> resolve(asked, Context.NONE, Optional.empty()))
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
    Context context = before;
    boolean tells = false;
    for (String part : parts) {
      Finding finding = resolvePart(part, context);
      context = context.after(part, lastTopic(List.of(finding)));
      if (asks(part)) {
        each.add(finding);
      } else {
        tells = true;
      }
    }
    String last = parts.get(parts.size() - 1);
    if (tells && each.size() == 1 && asks(last) && !Leaning.hasPronoun(last)) {
      // "They sent 300,000, but how many were fired?" asks for what comes after the comma.
      return each;
    }
    return tells ? sides(text, whole) : together(whole, each);
  }

  /** A later question of a message leans on the one before it, or names its own things. */
  private List<Finding> resolveNext(Segment question, List<Segment> segments, Context context) {
    List<Finding> after = resolveSentence(question, segments, context);
    if (isAnswered(after) || Leaning.hasPronoun(question.text())) {
      return after;
    }
    Finding alone = resolve(Leaning.unbound(question.text()), Context.NONE, Optional.empty());
    return alone instanceof Finding.Answered ? List.of(alone) : after;
  }

  private static boolean isAnswered(List<Finding> findings) {
    return findings.stream().anyMatch(Finding.Answered.class::isInstance);
  }

  private boolean asks(String part) {
    return !understanding.utterance(part).frame().kinds().isEmpty();
  }

  /** What a sentence of several questions is answered with. */
  private List<Finding> together(Finding whole, List<Finding> each) {
    if (each.stream().allMatch(Finding.Answered.class::isInstance)) {
      return withoutRepeats(each);
    }
    if (!(whole instanceof Finding.Answered answered)) {
      return isAnswered(each) ? withoutRepeats(each) : List.of(whole);
    }
    // What is no question by itself may have been cut in two; yet each part that has an answer of
    // its own is one.
    List<Finding> told = new ArrayList<>();
    each.stream().filter(Finding.Answered.class::isInstance).forEach(told::add);
    told.add(answered);
    return withoutRepeats(told);
  }

  /** A part that names its own things means by itself what it means; "when was it" does not. */
  private Finding resolvePart(String part, Context before) {
    Finding after = resolve(part, before, Optional.empty());
    if (after instanceof Finding.Answered || Leaning.hasPronoun(part)) {
      return after;
    }
    Finding alone = resolve(part, Context.NONE, Optional.empty());
    return alone instanceof Finding.Answered ? alone : after;
  }

  /** Two things asked with one question word, where each has an answer and no answer has both. */
  private List<Finding> joined(String text, Finding whole) {
    List<Finding> people = withoutRepeats(answered(Joined.ofPeople(understanding.utterance(text))));
    if (people.size() > 1) {
      return people;
    }
    List<Finding.Answered> things = answered(Joined.ofThings(text));
    List<Finding> distinct = withoutRepeats(things);
    return distinct.size() < 2 || tellsBoth(whole, things) ? List.of() : distinct;
  }

  private List<Finding.Answered> answered(List<String> questions) {
    return questions.stream()
        .map(each -> resolve(each, Context.NONE, Optional.empty()))
        .flatMap(it -> it instanceof Finding.Answered found ? Stream.of(found) : Stream.empty())
        .toList();
  }

  /** Both sides of "the one versus the other", unless the answer to the whole tells both. */
  private List<Finding> sides(String text, Finding whole) {
    List<String> questions = sides.of(text);
    if (questions.size() < 2) {
      return List.of(whole);
    }
    List<Finding.Answered> answered = answered(questions);
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

  private Finding resolve(String text, Context before, Optional<String> inFull) {
    Optional<Understood> again =
        inFull.map(question -> understanding.understand(understanding.utterance(question)));
    Utterance utterance = understanding.utterance(text);
    Optional<Before> answered =
        before
            .topic()
            .filter(topic -> catalogue.topic(topic).isPresent() && Leaning.leans(text))
            .map(topic -> new Before(topic, before.question()));
    Understood bare =
        answered
            .map(it -> understanding.understandAfter(it, utterance))
            .orElseGet(() -> understanding.understand(utterance));
    return judge.finding(clearer(bare, again), answered.isPresent() || again.isPresent());
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
