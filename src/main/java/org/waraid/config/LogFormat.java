package org.waraid.config;

/** How the log is written: lines for people, or a JSON object a line for machines. */
public enum LogFormat {
  TEXT,
  JSON
}
