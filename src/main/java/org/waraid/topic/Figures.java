package org.waraid.topic;

import java.util.List;
import java.util.Optional;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.source.Quantity;

/** What the reader of response files needs to know about figures. */
public interface Figures {
  /** The one figure that a text consists of. */
  Optional<Quantity> read(String figure);

  /** All figures in running text. */
  List<Typed> find(String text);

  /** Computes a fact from two others; empty when their units do not allow it. */
  Optional<DerivedFact> derive(String id, DerivedFact.Operation operation, Fact left, Fact right);

  /**
   * A figure in running text.
   *
   * @param start index of its first character
   */
  record Typed(Quantity quantity, String text, int start) {}
}
