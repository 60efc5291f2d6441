package org.waraid.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that other bots put around the entities of a phrasing. */
final class Annotations {
  private static final Pattern ENTITY =
      Pattern.compile("\\[([^\\]]+)](?:\\([^)]*\\)|\\{[^}]*})(?:\\{[^}]*})?");

  private Annotations() {}

  /** The phrasing as a person would write it. */
  static String stripped(String text) {
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
  }

  static int count(String text) {
    return (int) ENTITY.matcher(text).results().count();
  }
}
