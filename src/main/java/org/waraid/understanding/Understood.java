package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.waraid.topic.Term;

/**
 * What became of one utterance.
 *
 * @param utterance the utterance
 * @param candidates topics that may answer it, the most trusted first
 * @param smallTalk the small talk that it is most like
 * @param smallTalkConfidence how likely it is small talk at all
 * @param threshold the confidence from which on a candidate may answer
 */
public record Understood(
    Utterance utterance,
    List<Candidate> candidates,
    Optional<String> smallTalk,
    double smallTalkConfidence,
    double threshold) {
  public Understood {
    requireNonNull(utterance, "utterance is null");
    candidates = List.copyOf(candidates);
    requireNonNull(smallTalk, "smallTalk is null");
  }

  public Optional<Candidate> best() {
    return candidates.stream().findFirst();
  }

  /** The best candidate when it is trusted enough to answer. */
  public Optional<Candidate> trusted() {
    return best().filter(candidate -> candidate.confidence() >= threshold);
  }

  /**
   * A topic that may answer.
   *
   * @param topicId the topic
   * @param confidence how often an answer like this is right
   * @param foreign terms in the utterance that do not belong to the topic
   * @param foreignYears years in it that do not
   * @param yes whether a yes/no question is to be answered with yes; empty when that is not sure
   */
  public record Candidate(
      String topicId,
      double confidence,
      List<Term> foreign,
      List<Integer> foreignYears,
      Optional<Boolean> yes) {
    public Candidate {
      requireNonNull(topicId, "topicId is null");
      foreign = List.copyOf(foreign);
      foreignYears = List.copyOf(foreignYears);
      requireNonNull(yes, "yes is null");
    }
  }
}
