package org.waraid.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
   * "The one versus the other", or a comparison of two persons, asked of each; the question alone
   * where it has no two sides.
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
        ? List.of(without(utterance, persons.get(1)), without(utterance, persons.get(0)))
        : List.of(question);
  }

  private static String without(Utterance utterance, Mention mention) {
    List<Word> words = utterance.words();
    return IntStream.range(0, words.size())
        .filter(at -> at < mention.from() || at >= mention.to())
        .mapToObj(at -> words.get(at).text())
        .collect(Collectors.joining(" "));
  }
}
