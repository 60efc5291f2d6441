package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A message after an answer, made ready to be looked at in all the ways that may tell what it
 * means.
 *
 * @param before what it may lean on
 * @param utterance the message as it is
 * @param vector its sentence vector; absent where no sentence model runs
 * @param unbound the message without what only ties it to the talk: "and", "so", "sorry"
 * @param together what it says together with the question before it
 * @param named the message with what its pronouns stand for; absent where it has none
 */
record Exchange(
    Before before,
    Utterance utterance,
    Optional<Vector> vector,
    Read unbound,
    Optional<Vector> together,
    Optional<Read> named) {
  Exchange {
    requireNonNull(before, "before is null");
    requireNonNull(utterance, "utterance is null");
    requireNonNull(vector, "vector is null");
    requireNonNull(unbound, "unbound is null");
    requireNonNull(together, "together is null");
    requireNonNull(named, "named is null");
  }

  /**
   * A message in some wording.
   *
   * @param vector its sentence vector; absent where no sentence model runs
   */
  record Read(Utterance utterance, Optional<Vector> vector) {}
}
