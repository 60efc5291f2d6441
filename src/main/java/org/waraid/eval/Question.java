package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One question of a set, or one turn of a dialogue, and what a right reply to it must carry.
 *
 * @param set name of the set's file
 * @param id its name there; turns are {@code dialogue.number}
 * @param conversation shared by the turns of a dialogue and by nothing else
 * @param text what is asked
 * @param expectation what must become of it
 * @param labels what the set says about it
 * @param must groups of texts: an answer must hold one of each
 * @param mustNot texts that an answer must not hold
 * @param forbid texts that nothing else than an answer may hold
 * @param acceptDated whether an answer that states the year counts as declined
 */
public record Question(
    String set,
    String id,
    String conversation,
    String text,
    Expectation expectation,
    Labels labels,
    List<List<String>> must,
    List<String> mustNot,
    List<String> forbid,
    boolean acceptDated) {
  public Question {
    requireNonNull(set, "set is null");
    requireNonNull(id, "id is null");
    requireNonNull(conversation, "conversation is null");
    requireNonNull(text, "text is null");
    requireNonNull(expectation, "expectation is null");
    requireNonNull(labels, "labels is null");
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
    forbid = List.copyOf(forbid);
  }

  /**
   * What a set says about a question; each empty where it says nothing.
   *
   * @param kind sort of question, such as {@code near} for a near miss
   * @param style how it is worded
   * @param topic the set's own name for its subject
   */
  public record Labels(String kind, String style, String topic) {
    public Labels {
      requireNonNull(kind, "kind is null");
      requireNonNull(style, "style is null");
      requireNonNull(topic, "topic is null");
    }
  }
}
