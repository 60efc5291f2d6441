package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A message after an answer, made ready to be looked at in all the ways that may tell what it
 * means.
 *
 * @param before what it may lean on
 * @param utterance the message by itself
 * @param vector its sentence vector; absent where no sentence model runs
 * @param together what it says together with the question before it
 * @param named the message with what its pronouns stand for, and without what only ties it to the
 *     talk; absent where it has none of both
 */
record Exchange(
    Before before,
    Utterance utterance,
    Optional<Vector> vector,
    Optional<Vector> together,
    Optional<Named> named) {
  Exchange {
    requireNonNull(before, "before is null");
    requireNonNull(utterance, "utterance is null");
    requireNonNull(vector, "vector is null");
    requireNonNull(together, "together is null");
    requireNonNull(named, "named is null");
  }

  /** A message in other words. */
  record Named(Utterance utterance, Optional<Vector> vector) {}
}
