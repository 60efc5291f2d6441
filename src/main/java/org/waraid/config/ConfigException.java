package org.waraid.config;

import java.util.List;

/** Settings that cannot be used: all that is wrong with them, a sentence each. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says all that is wrong; no sentence may hold a secret. */
  public ConfigException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
