package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A labelled message of any set of intents.
 *
 * @param label its intent; {@code oos} and {@code None} stand for none
 * @param text the message
 */
public record Intent(String label, String text) {
  private static final Set<String> OUTSIDE = Set.of("oos", "None");

  public Intent {
    requireNonNull(label, "label is null");
    requireNonNull(text, "text is null");
  }

  /** Whether it belongs to an intent at all. */
  public boolean isInScope() {
    return !OUTSIDE.contains(label);
  }
}
