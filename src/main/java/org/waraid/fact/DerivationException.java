package org.waraid.fact;

/** Two facts cannot be computed with. The message tells which, why and how to mend it. */
public final class DerivationException extends RuntimeException {
  DerivationException(String message) {
    super(message);
  }
}
