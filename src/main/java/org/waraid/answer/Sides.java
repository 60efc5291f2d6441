package org.waraid.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.waraid.topic.Term;
import org.waraid.understanding.Mention;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Segment;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Utterance;
import org.waraid.understanding.Word;

/** Takes a comparison apart into a question for each side. Immutable; safe for many threads. */
final class Sides {
  private final Understanding understanding;

  Sides(Understanding understanding) {
    this.understanding = understanding;
  }

  /**
   * "The one versus the other", or the two persons of a comparison; the question alone where it has
   * no two sides.
   */
  List<String> of(String question) {
    List<String> sides = Segment.sidesOf(question);
    if (sides.size() == 2) {
      return sides;
    }
    Utterance utterance = understanding.utterance(question);
    List<Mention> persons =
        utterance.frame().mentions().stream()
            .filter(mention -> mention.term().kind() == Term.Kind.PERSON)
            .toList();
    boolean two = persons.size() == 2 && !persons.get(0).term().equals(persons.get(1).term());
    return two && utterance.frame().is(QuestionKind.COMPARE)
        ? persons.stream().map(person -> written(utterance, person)).toList()
        : List.of(question);
  }

  /** Who somebody is, is asked for by the name alone. */
  private static String written(Utterance utterance, Mention person) {
    return utterance.words().subList(person.from(), person.to()).stream()
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
