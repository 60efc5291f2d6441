package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A phrase that may lean on an answer, to learn from.
 *
 * @param group phrases of one group are all learned from or all tried: messages of one talk tell of
 *     each other
 * @param example the phrase
 * @param exchanges the same after some answers, to try what was learned on
 */
record Following(int group, Example example, List<Exchange> exchanges) {
  Following {
    requireNonNull(example, "example is null");
    exchanges = List.copyOf(exchanges);
  }
}
