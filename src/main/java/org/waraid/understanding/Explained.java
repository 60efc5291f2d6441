package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a question was understood, for people who want to know why.
 *
 * @param understood what became of it
 * @param reasons what spoke for each candidate, in the same order
 */
public record Explained(Understood understood, List<Reasons> reasons) {
  /** So many phrasings show what a topic has in common with a question. */
  static final int NEAREST = 3;

  public Explained {
    requireNonNull(understood, "understood is null");
    reasons = List.copyOf(reasons);
  }

  /**
   * What speaks for a topic.
   *
   * @param topic the topic
   * @param byWords how likely its words make it, 0 to 1
   * @param bySentence how likely its sentence vector makes it, 0 to 1; 0 where there is none
   * @param nearest the cosine to its nearest phrasing; 0 where there is no vector
   * @param nearMiss the cosine to what is nearest of what it does not answer
   * @param phrasings its nearest phrasings
   */
  public record Reasons(
      String topic,
      double byWords,
      double bySentence,
      double nearest,
      double nearMiss,
      List<String> phrasings) {
    public Reasons {
      requireNonNull(topic, "topic is null");
      phrasings = List.copyOf(phrasings);
    }
  }
}
