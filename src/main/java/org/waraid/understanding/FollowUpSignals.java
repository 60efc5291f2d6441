package org.waraid.understanding;

import java.util.ArrayList;
import java.util.List;
import org.waraid.topic.Term;

/**
 * Everything that speaks for or against one topic as what a message after an answer means, as
 * numbers of similar size.
 */
final class FollowUpSignals {
  /** How many there are. */
  static final int COUNT = 42;

  private FollowUpSignals() {}

  static Vector of(
      String topic,
      FollowUps.Views views,
      double trustedAlone,
      TopicProfile profile,
      Related related) {
    Utterance utterance = views.exchange().utterance();
    String before = views.exchange().before().topic();
    List<Double> signals = new ArrayList<>(COUNT);
    signals.add(Signals.logit(trustedAlone));
    views.all().forEach(scores -> addView(topic, scores, signals));
    signals.add(Signals.logit(views.alone().semanticOf(Labels::isSmallTalk)));
    signals.add(Signals.logit(views.after().semanticOf(Labels::isSmallTalk)));
    signals.add(flag(topic.equals(before)));
    signals.add(flag(related.next(before).contains(topic)));
    signals.add(flag(related.to(before).contains(topic)));
    signals.add(flag(related.isOfSource(topic)));
    addFrame(utterance.frame(), profile, signals);
    addWords(views.exchange(), profile, signals);
    return Signals.vector(signals.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void addView(String topic, Scores scores, List<Double> signals) {
    double best = scores.nearest(topic);
    double rival = scores.nearestOf(label -> Labels.isTopic(label) && !label.equals(topic));
    signals.add(Signals.logit(scores.semantic(topic)));
    signals.add(Signals.COSINE_SCALE * best);
    signals.add(Signals.COSINE_SCALE * (best - rival));
    signals.add(Signals.COSINE_SCALE * (best - scores.nearestOf(label -> !Labels.isTopic(label))));
    signals.add(Signals.logit(scores.semanticOf(Labels::isOutside)));
  }

  private static void addFrame(Frame frame, TopicProfile profile, List<Double> signals) {
    FrameAgreement agreement = FrameAgreement.of(frame, profile);
    long units = agreement.foreign().stream().filter(term -> term.kind() == Term.Kind.UNIT).count();
    signals.add(Signals.atMostTwo(agreement.foreign().size() - units));
    signals.add(Signals.atMostTwo(units));
    signals.add(Signals.atMostTwo(agreement.shared()));
    signals.add(flag(!agreement.years().isEmpty()));
    signals.add(flag(agreement.knownFigure()));
    signals.add(flag(agreement.otherFigure()));
    signals.add(Signals.rarestKind(frame, profile));
    signals.add(flag(frame.is(QuestionKind.PART)));
    signals.add(flag(frame.is(QuestionKind.OPINION)));
  }

  private static void addWords(Exchange exchange, TopicProfile profile, List<Double> signals) {
    Utterance utterance = exchange.utterance();
    signals.add(3 * Signals.share(utterance, word -> !profile.words().contains(word)));
    signals.add(Math.log(1 + utterance.words().size()));
    signals.add(flag(exchange.named().isPresent()));
    signals.add(flag(Leaning.hasPronoun(utterance.text())));
    signals.add(flag(Leaning.isAboutAPerson(utterance.text())));
    signals.add(flag(utterance.contentWords().isEmpty()));
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
