package org.waraid.fact;

import static java.util.Objects.requireNonNull;

/**
 * A fact that its source does not bear out.
 *
 * @param factId the fact
 * @param text what differs and how to mend it, in one sentence
 */
public record Disagreement(String factId, String text) {
  public Disagreement {
    requireNonNull(factId, "factId is null");
    requireNonNull(text, "text is null");
  }
}
