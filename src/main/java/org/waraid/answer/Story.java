package org.waraid.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;
import org.waraid.understanding.Frame;
import org.waraid.understanding.Leaning;
import org.waraid.understanding.Segment;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Utterance;

/** Resolves a question with the story that a message tells before it. Safe for many threads. */
final class Story {
  private static final Set<Term.Kind> STRANGERS = EnumSet.of(Term.Kind.COUNTRY, Term.Kind.BODY);

  private static final Set<Term.Kind> NAMES =
      EnumSet.of(Term.Kind.COUNTRY, Term.Kind.BODY, Term.Kind.PERSON, Term.Kind.PLACE);

  private final Catalogue catalogue;
  private final Understanding understanding;
  private final Judge judge;
  private final Questions questions;

  /** What becomes of a question after what was said before. */
  interface Questions {
    Finding resolve(String question, Context before);
  }

  Story(Catalogue catalogue, Understanding understanding, Judge judge, Questions questions) {
    this.catalogue = catalogue;
    this.understanding = understanding;
    this.judge = judge;
    this.questions = questions;
  }

  /** The question by itself; where that says little, together with the sentence before it. */
  Finding resolve(String question, List<Segment> story, Context before) {
    Finding alone = questions.resolve(question, before);
    if (alone instanceof Finding.Answered || story.isEmpty()) {
      return alone;
    }
    // The story's things are not the question's, unless "it" or "they" may stand for one that no
    // topic knows.
    Utterance asked = understanding.utterance(question);
    Utterance told = understanding.utterance(story.get(story.size() - 1).text() + " " + question);
    boolean leansOnStory = Leaning.hasPronoun(question) && namesStranger(told.frame());
    Utterance meant = leansOnStory ? told : told.withFrame(asked.frame());
    Finding together = judge.finding(understanding.understand(meant), false);
    boolean namesUnknown = leansOnStory && together instanceof Finding.Unknown;
    return together instanceof Finding.Answered || namesUnknown
        ? together
        : afterStory(question, story).orElse(alone);
  }

  /** "Hungary is against the package. How big is it?": as after an answer that told the story. */
  private Optional<Finding> afterStory(String question, List<Segment> story) {
    if (!Leaning.leans(question)) {
      return Optional.empty();
    }
    for (int at = story.size() - 1; at >= 0; at--) {
      Utterance sentence = understanding.utterance(story.get(at).text());
      Finding told = judge.finding(understanding.understand(sentence), false);
      if (told instanceof Finding.Unknown) {
        return Optional.of(told);
      }
      if (told instanceof Finding.Answered answered) {
        return Optional.of(
                questions.resolve(
                    question, Context.NONE.after(sentence.text(), Optional.of(answered.topicId()))))
            .filter(Finding.Answered.class::isInstance)
            .filter(it -> isAbout(answered.topicId(), sentence.frame()));
      }
      if (namesAnybody(sentence.frame())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean namesAnybody(Frame frame) {
    return frame.terms().map(Term::kind).anyMatch(NAMES::contains);
  }

  /** Whether all that a sentence names is what the topic is about, and nothing beside it. */
  private boolean isAbout(String topicId, Frame frame) {
    Topic.About about = catalogue.topic(topicId).orElseThrow().about();
    return frame
        .terms()
        .filter(term -> NAMES.contains(term.kind()))
        .map(Term::id)
        .allMatch(
            id ->
                about.actor().contains(id)
                    || about.mentions().contains(id)
                    || about.recipient().filter(id::equals).isPresent());
  }

  private boolean namesStranger(Frame frame) {
    return frame
        .terms()
        .anyMatch(term -> STRANGERS.contains(term.kind()) && !understanding.knows(term));
  }
}
