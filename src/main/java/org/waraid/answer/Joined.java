package org.waraid.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes two things asked with one question word apart: "who blocks the package and the aid?" */
final class Joined {
  private static final String THING = "(?:the|that|this|its|their)\\b[^,?]*?";

  private static final Pattern THINGS =
      Pattern.compile(
          "^(?<head>(?:\\w+\\W+){0,3}?(?:how|who|what|when|where|which)\\b.*?\\s)(?<one>"
              + THING
              + ") and (?<other>"
              + THING
              + ")(?<end>\\?*)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\b(?:between|both|together|total|combined|difference|compared?|each other|than|or)\\b",
          Pattern.CASE_INSENSITIVE);

  private Joined() {}

  /** The questions for each of two things; none where it is one question. */
  static List<String> questionsIn(String sentence) {
    Matcher matcher = THINGS.matcher(sentence);
    if (!matcher.matches() || TOGETHER.matcher(sentence).find()) {
      return List.of();
    }
    String head = matcher.group("head");
    return List.of(head + matcher.group("one") + "?", head + matcher.group("other") + "?");
  }
}
