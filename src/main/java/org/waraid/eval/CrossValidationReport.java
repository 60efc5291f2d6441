package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * What was made of phrasings that had been left out of the training.
 *
 * @param byKind by what they are there for
 * @param byStyle questions of topics by style, left out by lot
 * @param byUnseenStyle the same where the whole style had been left out
 * @param byTopic questions by topic, the worst first
 * @param confusions what was answered wrongly, by the label of the phrasing
 * @param calibration of the answers given
 * @param failures phrasings that were not understood
 */
public record CrossValidationReport(
    List<Tally> byKind,
    List<Tally> byStyle,
    List<Tally> byUnseenStyle,
    List<Tally> byTopic,
    List<Confusion> confusions,
    Calibration calibration,
    List<HeldOut> failures) {
  public CrossValidationReport {
    byKind = List.copyOf(byKind);
    byStyle = List.copyOf(byStyle);
    byUnseenStyle = List.copyOf(byUnseenStyle);
    byTopic = List.copyOf(byTopic);
    confusions = List.copyOf(confusions);
    requireNonNull(calibration, "calibration is null");
    failures = List.copyOf(failures);
  }

  static CrossValidationReport of(List<HeldOut> unseen, List<HeldOut> unseenStyles) {
    List<HeldOut> failures = unseen.stream().filter(each -> !each.right()).toList();
    List<Rated> answers =
        unseen.stream()
            .flatMap(
                each -> each.confidence().map(value -> new Rated(value, each.right())).stream())
            .toList();
    return new CrossValidationReport(
        Tally.by(unseen, each -> each.phrasing().kind().goal(), HeldOut::right),
        Tally.by(ofTopics(unseen), HeldOut::style, HeldOut::right),
        Tally.by(ofTopics(unseenStyles), HeldOut::style, HeldOut::right),
        Tally.by(ofTopics(unseen), each -> each.phrasing().topic(), HeldOut::right).stream()
            .sorted(Comparator.comparingDouble(Tally::share))
            .toList(),
        Confusion.table(failures, CrossValidationReport::label, HeldOut::got),
        Calibration.of(answers),
        failures);
  }

  private static List<HeldOut> ofTopics(List<HeldOut> all) {
    return all.stream().filter(each -> each.phrasing().kind() == Phrasing.Kind.TOPIC).toList();
  }

  static String label(HeldOut heldOut) {
    Phrasing phrasing = heldOut.phrasing();
    return switch (phrasing.kind()) {
      case TOPIC -> phrasing.topic();
      case NEAR_MISS -> "not " + phrasing.topic();
      case OTHER -> "(other)";
      case TALK -> "(small talk)";
    };
  }
}
