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

  /** The same of an utterance that means the same, and may be written otherwise. */
  Understood of(Utterance other) {
    return new Understood(other, candidates, smallTalk, smallTalkConfidence, threshold);
  }

  public Optional<Candidate> best() {
    return candidates.stream().findFirst();
  }

  /** How far the best candidate is trusted; 0 without one. */
  public double confidence() {
    return best().map(Candidate::confidence).orElse(0.0);
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
   * @param foreign terms in the utterance that the topic must not answer for
   * @param corrected terms in it that the topic's answer corrects
   * @param foreignYears years in it that the topic says nothing about
   * @param misdated whether it guesses at a date that the topic's answer corrects
   */
  public record Candidate(
      String topicId,
      double confidence,
      List<Term> foreign,
      List<Term> corrected,
      List<Integer> foreignYears,
      boolean misdated) {
    public Candidate {
      requireNonNull(topicId, "topicId is null");
      foreign = List.copyOf(foreign);
      corrected = List.copyOf(corrected);
      foreignYears = List.copyOf(foreignYears);
    }
  }
}
