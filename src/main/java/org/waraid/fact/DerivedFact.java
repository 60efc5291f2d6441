package org.waraid.fact;

import static java.util.Objects.requireNonNull;

import org.waraid.source.Quantity;

/**
 * A figure computed from two facts.
 *
 * @param id name in the response files, such as {@code shells-share}
 * @param operation what is computed
 * @param left id of the first fact
 * @param right id of the second fact
 * @param text as it stands in an answer: "30%"
 * @param arithmetic how it comes about: "300,000 of 1,000,000 is 30%"
 * @param quantity the result
 */
public record DerivedFact(
    String id,
    Operation operation,
    String left,
    String right,
    String text,
    String arithmetic,
    Quantity quantity) {
  public DerivedFact {
    requireNonNull(id, "id is null");
    requireNonNull(operation, "operation is null");
    requireNonNull(left, "left is null");
    requireNonNull(right, "right is null");
    requireNonNull(text, "text is null");
    requireNonNull(arithmetic, "arithmetic is null");
    requireNonNull(quantity, "quantity is null");
  }

  /** {@code SHARE}: left as a percentage of right. The others: left minus, plus, over right. */
  public enum Operation {
    SHARE,
    DIFFERENCE,
    SUM,
    RATIO
  }
}
