package org.waraid.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waraid.topic.Term;
import org.waraid.understanding.Frame;
import org.waraid.understanding.Mention;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Utterance;
import org.waraid.understanding.Word;

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

  /** "Who are Kuleba and Blinken?" */
  static List<String> ofPeople(Utterance utterance) {
    Frame frame = utterance.frame();
    List<Mention> people =
        frame.mentions().stream()
            .filter(mention -> mention.term().kind() == Term.Kind.PERSON)
            .toList();
    boolean onlyPeople = people.size() == 2 && frame.terms().count() == 2;
    return onlyPeople && frame.kinds().equals(Set.of(QuestionKind.WHO)) && isBare(utterance, people)
        ? people.stream().map(each -> "who is " + utterance.written(each) + "?").toList()
        : List.of();
  }

  /** Whether it asks for nothing but who they are. */
  private static boolean isBare(Utterance utterance, List<Mention> people) {
    Set<String> names = new HashSet<>();
    people.forEach(
        mention ->
            utterance.words().subList(mention.from(), mention.to()).stream()
                .map(Word::text)
                .forEach(names::add));
    return names.containsAll(utterance.contentWords());
  }

  /** The questions for each of two things; none where it is one question. */
  static List<String> ofThings(String sentence) {
    Matcher matcher = THINGS.matcher(sentence);
    if (!matcher.matches() || TOGETHER.matcher(sentence).find()) {
      return List.of();
    }
    String head = matcher.group("head");
    return List.of(head + matcher.group("one") + "?", head + matcher.group("other") + "?");
  }
}
