package org.waraid.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.waraid.topic.Term;

/**
 * Everything that speaks for or against one topic as the answer to one utterance, as numbers of
 * similar size. The scope gate learns from them how often an answer like this is right.
 */
final class Signals {
  /** How many there are of a topic. */
  static final int COUNT = 25;

  /** How many there are of small talk. */
  static final int TALK_COUNT = 8;

  static final double COSINE_SCALE = 5;
  private static final double RARE_KIND = 0.02;

  private Signals() {}

  static Vector of(String topic, Utterance utterance, Scores scores, TopicProfile profile) {
    Frame frame = utterance.frame();
    FrameAgreement agreement = FrameAgreement.of(frame, profile);
    List<Term> foreign = agreement.foreign();
    double best = scores.nearest(topic);
    double rival =
        scores.topics().stream()
            .filter(other -> !other.equals(topic))
            .mapToDouble(scores::fused)
            .findFirst()
            .orElse(0);
    return vector(
        logit(scores.semantic(topic)),
        logit(scores.lexical(topic)),
        scores.fused(topic) - rival,
        logit(scores.semanticOf(Labels::isOutside)),
        logit(scores.semantic(Labels.nearMiss(topic))),
        logit(scores.lexical(Labels.OTHER)),
        logit(scores.semanticOf(Labels::isSmallTalk)),
        logit(scores.semanticOf(Labels::isTopic)),
        COSINE_SCALE * best,
        COSINE_SCALE * (best - scores.nearest(Labels.nearMiss(topic))),
        COSINE_SCALE * (best - scores.nearestOf(label -> !Labels.isTopic(label))),
        COSINE_SCALE
            * (best - scores.nearestOf(label -> Labels.isTopic(label) && !label.equals(topic))),
        3 * share(utterance, word -> !profile.words().contains(word)),
        3 * share(utterance, profile.missWords()::contains),
        atMostTwo(foreign.stream().filter(term -> term.kind() != Term.Kind.UNIT).count()),
        atMostTwo(foreign.stream().filter(term -> term.kind() == Term.Kind.UNIT).count()),
        atMostTwo(agreement.shared()),
        agreement.corrected().isEmpty() ? 0 : 1,
        agreement.years().isEmpty() ? 0 : 1,
        agreement.knownFigure() ? 1 : 0,
        agreement.otherFigure() ? 1 : 0,
        rarestKind(frame, profile),
        frame.is(QuestionKind.OPINION) ? 1 : 0,
        frame.is(QuestionKind.PART) ? 1 : 0,
        Math.log(1 + utterance.words().size()));
  }

  /** What speaks for small talk, whichever. */
  static Vector ofTalk(Utterance utterance, Scores scores) {
    double best = scores.nearestOf(Labels::isSmallTalk);
    return vector(
        logit(scores.semanticOf(Labels::isSmallTalk)),
        logit(scores.lexical(Labels.smallTalk(""))),
        logit(scores.semanticOf(Labels::isTopic)),
        COSINE_SCALE * best,
        COSINE_SCALE * (best - scores.nearestOf(label -> !Labels.isSmallTalk(label))),
        atMostTwo(utterance.frame().terms().count()),
        utterance.frame().kinds().isEmpty() ? 0 : 1,
        Math.log(1 + utterance.words().size()));
  }

  /** How large a part of the words that carry meaning is of some kind. */
  static double share(Utterance utterance, Predicate<String> kind) {
    Set<String> words = utterance.contentWords();
    return words.isEmpty() ? 0 : (double) words.stream().filter(kind).count() / words.size();
  }

  /** How unusual this topic's rarest kind of question here is; yes/no and comparisons fit all. */
  static double rarestKind(Frame frame, TopicProfile profile) {
    return frame.kinds().stream()
        .filter(kind -> kind != QuestionKind.YES_NO && kind != QuestionKind.COMPARE)
        .mapToDouble(kind -> Math.log(profile.kinds().getOrDefault(kind, 0.0) + RARE_KIND))
        .min()
        .orElse(0);
  }

  /** More than two say no more. */
  static double atMostTwo(long count) {
    return (double) Math.min(2, count);
  }

  static double logit(double probability) {
    double bounded = Math.min(0.9995, Math.max(0.0005, probability));
    return Math.log(bounded / (1 - bounded));
  }

  static Vector vector(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return Vector.of(floats);
  }
}
