package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Everything measured on question sets.
 *
 * @param total all messages
 * @param byExpectation by set and what was expected
 * @param byKind by kind
 * @param byStyle by style
 * @param confusions the sets' topics against ours, or the outcome where no topic answered
 * @param calibration of the answers given
 * @param risks of stricter thresholds
 * @param failures replies that were wrong
 */
public record SetReport(
    Tally total,
    List<Tally> byExpectation,
    List<Tally> byKind,
    List<Tally> byStyle,
    List<Confusion> confusions,
    Calibration calibration,
    List<Risk> risks,
    List<Scored> failures) {
  public SetReport {
    requireNonNull(total, "total is null");
    byExpectation = List.copyOf(byExpectation);
    byKind = List.copyOf(byKind);
    byStyle = List.copyOf(byStyle);
    confusions = List.copyOf(confusions);
    requireNonNull(calibration, "calibration is null");
    risks = List.copyOf(risks);
    failures = List.copyOf(failures);
  }

  /** Counts up what was scored. */
  public static SetReport of(List<Scored> all) {
    List<Rated> answers =
        all.stream()
            .filter(Scored::isAnswered)
            .map(each -> new Rated(each.confidence(), each.isRight()))
            .toList();
    return new SetReport(
        Tally.of("all", all, Scored::isRight),
        Tally.by(
            all,
            each -> each.question().set() + " " + each.question().expectation().id(),
            Scored::isRight),
        Tally.by(all, each -> each.question().labels().kind(), Scored::isRight),
        Tally.by(all, each -> each.question().labels().style(), Scored::isRight),
        Confusion.table(all, SetReport::expected, each -> each.topic().orElseGet(each::outcome)),
        Calibration.of(answers),
        Risk.curve(answers, all.size()),
        all.stream().filter(each -> !each.isRight()).toList());
  }

  /** The set's own name of the topic, else what was expected of a question of that kind. */
  private static String expected(Scored scored) {
    Question question = scored.question();
    if (!question.labels().topic().isBlank()) {
      return question.labels().topic();
    }
    String kind = question.labels().kind();
    return "(" + question.expectation().id() + (kind.isBlank() ? "" : " " + kind) + ")";
  }
}
