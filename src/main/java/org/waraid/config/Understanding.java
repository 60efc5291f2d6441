package org.waraid.config;

/** What understands messages: everything there is, or words alone for a small machine. */
public enum Understanding {
  FULL,
  LEXICAL
}
