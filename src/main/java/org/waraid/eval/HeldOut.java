package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A phrasing that was asked without having been trained on.
 *
 * @param phrasing the phrasing
 * @param style how it is worded
 * @param got id of the topic that answered, else the outcome
 * @param right whether that is right
 * @param confidence of an answer
 */
public record HeldOut(
    Phrasing phrasing, String style, String got, boolean right, Optional<Double> confidence) {
  public HeldOut {
    requireNonNull(phrasing, "phrasing is null");
    requireNonNull(style, "style is null");
    requireNonNull(got, "got is null");
    requireNonNull(confidence, "confidence is null");
  }
}
