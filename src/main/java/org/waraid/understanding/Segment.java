package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a message. Messages are split so that the story before a question does not drown it
 * and two questions get two answers.
 *
 * @param text as it stands in the message
 * @param question whether it asks
 */
public record Segment(String text, boolean question) {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=[?!;])\\s+|(?<=[?!])(?=[A-Za-z\"'])|(?<=[^.\\s]{3}\\.)\\s+|\\n+|\\.{2,}\\s*");

  private static final Pattern QUESTION_START =
      Pattern.compile(
          "(?i)^(?:\\W*(?:so|and|but|ok|okay|well|hey|hi|hello|wait|please|pls|plz|also|now|then|uh|um|sorry|"
              + "actually|@\\w+|dear bot|bot)[\\s,:]+)*(?:how|who|whom|whose|what|when|where|why|which|is|are|was|"
              + "were|do|does|did|has|have|had|can|could|will|would|should|tell|give|show|name|list|explain|"
              + "describe|state|specify|provide|indicate|prove|remind|whats|what's|who's|whos|hows|how's|when's|"
              + "where's|isn't|aren't|didn't|doesn't|hasn't|any|kindly|confirm|clarify|summari[sz]e)\\b.*");

  private static final Pattern INDIRECT =
      Pattern.compile(
          "(?i).*\\b(?:like to know|want to know|wanna know|wondering|curious|need to know|tell me|"
              + "interested in|trying to (?:find|learn|figure|understand)|looking for|hoping to (?:learn|find|hear)|"
              + "helpful to know|let me know|find out|any idea|can you say|you can explain|could explain|meaning to ask|"
              + "love to (?:know|hear)|appreciate|grateful|explain)\\b.*");

  private static final Pattern JOINT =
      Pattern.compile(
          "(?i),?\\s+(?:and|or|but|plus|also)\\s+(?=(?:also\\s+|since\\s+|until\\s+|till\\s+|from\\s+|by\\s+|in\\s+|to\\s+|for\\s+|at\\s+|on\\s+)?(?:how|who|whom|whose|what|when|where|why|which|is|"
              + "are|was|were|do|does|did|has|have|will|can)\\b)|,\\s+(?=(?:how|who|what|when|where|why|which)\\b)");

  /** "Of the 61bn, …", "In the end, …": only what comes after the comma asks. */
  private static final Pattern ONLY_BEGUN =
      Pattern.compile(
          "(?i)(?:of|out of|from|in|at|on|for|among|amid|after|before|since|during|despite|given|if|as|with|"
              + "according to|besides|apart from|regarding|concerning|about)\\b(?:[^,?]|(?<=\\d),(?=\\d))*");

  /** "How long has it lasted? 22 months?": a guess belongs to what it answers. */
  private static final Pattern GUESS =
      Pattern.compile(
          "(?i)(?:like |maybe |perhaps |about |around |some |over )*\\W?\\d[\\d.,]*\\s*\\w*\\s*\\w*\\?");

  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i),?\\s+(?:versus|vs\\.?|compared (?:to|with)|in comparison (?:to|with)|as against|than)\\s+");

  public Segment {
    requireNonNull(text, "text is null");
  }

  /** The sentences of a message that say anything. */
  public static List<Segment> sentences(String message) {
    List<Segment> segments = new ArrayList<>();
    for (String part : SENTENCE.split(message, -1)) {
      String text = part.strip();
      int last = segments.size() - 1;
      if (last >= 0 && segments.get(last).question() && GUESS.matcher(text).matches()) {
        segments.set(last, new Segment(segments.get(last).text() + " " + text, true));
      } else if (text.chars().anyMatch(Character::isLetterOrDigit)) {
        segments.add(new Segment(text, isQuestion(text)));
      }
    }
    return segments;
  }

  /** The questions joined in one sentence; the sentence itself when it is only one. */
  public static List<String> questionsIn(String sentence) {
    List<String> parts = new ArrayList<>();
    String begun = "";
    for (String part : JOINT.split(sentence, -1)) {
      String text = (begun + part).strip();
      if (ONLY_BEGUN.matcher(text).matches()) {
        begun = text + ", ";
      } else if (text.chars().anyMatch(Character::isLetterOrDigit)) {
        parts.add(text);
        begun = "";
      }
    }
    if (!begun.isEmpty()) {
      parts.add(begun.substring(0, begun.length() - 2));
    }
    return parts;
  }

  /** The two sides of "the one versus the other", or the whole when it is no such thing. */
  public static List<String> sidesOf(String sentence) {
    return Stream.of(VERSUS.split(sentence, 2))
        .map(String::strip)
        .filter(text -> text.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static boolean isQuestion(String text) {
    return text.endsWith("?")
        || QUESTION_START.matcher(text).matches()
        || INDIRECT.matcher(text).matches();
  }
}
