package org.waraid.answer;

import java.util.List;
import java.util.Optional;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Topic;
import org.waraid.understanding.Frame;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Understood;

/** Chooses the first word of an answer: yes, no, not quite, or none. Safe for many threads. */
final class Opener {
  private final FactStore facts;

  Opener(FactStore facts) {
    this.facts = facts;
  }

  Finding.Opening opening(Topic topic, Understood.Candidate candidate, Frame frame) {
    if (!frame.is(QuestionKind.YES_NO) || frame.is(QuestionKind.COMPARE)) {
      return Finding.Opening.NONE;
    }
    if (!candidate.foreign().isEmpty()) {
      // Only what the topic corrects gets here: it names another than the source does.
      return Finding.Opening.NO;
    }
    Finding.Opening learned = Finding.Opening.of(candidate.yes());
    if (learned != Finding.Opening.NO && namesAnotherFigure(topic, frame)) {
      return Finding.Opening.NOT_QUITE;
    }
    return learned;
  }

  /**
   * Whether a figure in the question is of a unit of the topic's facts, but none of their values.
   */
  private boolean namesAnotherFigure(Topic topic, Frame frame) {
    List<Quantity> known = topic.facts().stream().flatMap(id -> quantity(id).stream()).toList();
    return frame.figures().stream()
        .map(QuantityReader.Found::quantity)
        .anyMatch(
            asked ->
                known.stream().anyMatch(each -> each.unit().equals(asked.unit()))
                    && known.stream()
                        .noneMatch(each -> each.value().compareTo(asked.value()) == 0));
  }

  private Optional<Quantity> quantity(String id) {
    Optional<Quantity> derived = facts.derivedFact(id).map(DerivedFact::quantity);
    return derived.isPresent()
        ? derived
        : facts
            .fact(id)
            .map(Fact::value)
            .flatMap(
                value ->
                    value instanceof Fact.Value.Figure figure
                        ? Optional.of(figure.quantity())
                        : Optional.empty());
  }
}
