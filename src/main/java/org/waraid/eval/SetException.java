package org.waraid.eval;

import java.util.List;

/** A set that cannot be used; its message names file and line of everything that is wrong. */
public final class SetException extends Exception {
  private static final long serialVersionUID = 1L;

  SetException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
