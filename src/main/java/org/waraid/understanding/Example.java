package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An utterance whose label is known.
 *
 * @param label one of {@link Labels}
 * @param utterance the phrase
 * @param vector its sentence vector; absent where no sentence model runs
 * @param defining whether the things that it names belong to its topic: not so for questions that
 *     are to be answered with no, which name what is wrong
 */
record Example(String label, Utterance utterance, Optional<Vector> vector, boolean defining) {
  Example {
    requireNonNull(label, "label is null");
    requireNonNull(utterance, "utterance is null");
    requireNonNull(vector, "vector is null");
  }
}
