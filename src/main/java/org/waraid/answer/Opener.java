package org.waraid.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waraid.fact.FactStore;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Topic;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Understood;
import org.waraid.understanding.Utterance;

/**
 * Chooses the first word of an answer to a yes/no question where names and figures settle it: "Is
 * it Slovakia?", "Was it $60bn?". Elsewhere there is no first word: whether a verb agrees with the
 * source is not learned from examples (tried: no better than chance), and a wrong "yes" is worse
 * than none. Safe for many threads.
 */
final class Opener {
  /** With these a figure that is the fact's own may still be wrong: "less than 40", "only 40". */
  private static final Set<String> RELATIVE =
      Set.of("less", "fewer", "under", "below", "only", "not", "exactly", "never", "just", "than");

  private final FactStore facts;

  Opener(FactStore facts) {
    this.facts = facts;
  }

  Finding.Opening opening(Topic topic, Understood.Candidate candidate, Utterance utterance) {
    boolean closed = utterance.frame().is(QuestionKind.YES_NO);
    if (!closed
        || utterance.frame().is(QuestionKind.COMPARE)
        || utterance.frame().is(QuestionKind.OPINION)) {
      return Finding.Opening.NONE;
    }
    if (!candidate.corrected().isEmpty() || candidate.misdated()) {
      return Finding.Opening.NO;
    }
    Optional<Quantity> told = topic.facts().stream().findFirst().flatMap(facts::quantity);
    List<Quantity> asked =
        utterance.frame().figures().stream().map(QuantityReader.Found::quantity).toList();
    if (told.isEmpty() || asked.isEmpty()) {
      return Finding.Opening.NONE;
    }
    boolean same = asked.stream().anyMatch(each -> sameValue(each, told.get()));
    if (!same) {
      return Finding.Opening.NOT_QUITE;
    }
    boolean relative = utterance.words().stream().anyMatch(word -> RELATIVE.contains(word.text()));
    return relative ? Finding.Opening.NONE : Finding.Opening.YES;
  }

  private static boolean sameValue(Quantity one, Quantity other) {
    return one.value().compareTo(other.value()) == 0;
  }
}
