package org.waraid.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lead of a sentence that only reports who asks: "My cousin in Warsaw wants to know how much is
 * stuck" asks nothing of Warsaw.
 */
final class Lead {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?<lead>.*?\\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|knows?|curious|find out|found out|figure out"
              + "|understand|(?:the|my|his|her|our|their|one|this) question)\\b"
              + "(?:\\W+(?:me|us|him|her|you|them|myself|last|night|today|yesterday|again|is|was|please|just"
              + "|exactly|about|now|always|and))*\\W+)"
              + "(?<asked>(?:(?:in|by|for|from|since|to|of|on) )?(?:how|who|whom|whose|what|when|where|which|why)\\b.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What these stand for, only the lead tells. */
  private static final Pattern LEANS =
      Pattern.compile(
          "\\b(?:we|our|us|his|her|their|my|they|them|he|she|it|there)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern THE_US = Pattern.compile("\\bUS\\b|\\bthe us\\b");

  private Lead() {}

  /** What is asked behind a lead, where that can be asked by itself. */
  static Optional<String> without(String sentence) {
    Matcher matcher = LEAD.matcher(sentence);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String asked = matcher.group("asked");
    boolean leans = LEANS.matcher(THE_US.matcher(asked).replaceAll("America")).find();
    return leans ? Optional.empty() : Optional.of(asked);
  }
}
