package org.waraid.answer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Utterance;

/**
 * Completes "how many?" and "who is that?" from the answer before: what is asked is the only thing
 * that such a message tells, so the topics say by their own phrasings who answers that. Immutable;
 * safe for many threads.
 */
final class BareQuestion {
  /** So large a part of a topic's phrasings asks for what its answer holds by the way. */
  private static final double HOLDS = 0.09;

  /** So large a part asks for what its answer is about. */
  private static final double IS_ABOUT = 0.25;

  private static final int LONGEST = 5;
  private static final Set<QuestionKind> AMOUNTS =
      Set.of(QuestionKind.HOW_MUCH, QuestionKind.HOW_MANY);
  private static final Set<QuestionKind> NOT_BARE =
      Set.of(
          QuestionKind.YES_NO,
          QuestionKind.COMPARE,
          QuestionKind.WHAT,
          QuestionKind.HOW,
          QuestionKind.OPINION);

  private final Catalogue catalogue;
  private final Understanding understanding;

  BareQuestion(Catalogue catalogue, Understanding understanding) {
    this.catalogue = catalogue;
    this.understanding = understanding;
  }

  /** The topic that answers it, after the answer of another. */
  Optional<String> topic(Utterance utterance, Topic before) {
    Set<QuestionKind> kinds = asked(utterance);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    if (understanding.asked(before.id(), kinds) >= HOLDS) {
      return Optional.of(before.id());
    }
    Stream<String> sameTheme =
        catalogue.topics().stream()
            .filter(topic -> topic.theme().equals(before.theme()))
            .map(Topic::id);
    return Stream.concat(before.next().stream(), sameTheme)
        .filter(topic -> understanding.asked(topic, kinds) >= IS_ABOUT)
        .findFirst();
  }

  /** What it asks for, where it tells nothing else. */
  private static Set<QuestionKind> asked(Utterance utterance) {
    Set<QuestionKind> kinds = utterance.frame().kinds();
    boolean bare =
        utterance.words().size() <= LONGEST
            && utterance.contentWords().isEmpty()
            && utterance.frame().terms().findAny().isEmpty();
    if (!bare || kinds.isEmpty() || kinds.stream().anyMatch(NOT_BARE::contains)) {
      return Set.of();
    }
    return kinds.stream().anyMatch(AMOUNTS::contains) ? AMOUNTS : EnumSet.copyOf(kinds);
  }
}
