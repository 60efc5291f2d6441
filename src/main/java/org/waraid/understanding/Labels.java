package org.waraid.understanding;

import java.util.Optional;

/**
 * The labels that examples carry: a topic's id; {@code not:} and a topic's id for its near misses;
 * {@code other} for messages of no topic; {@code talk:} and an id for small talk.
 */
final class Labels {
  static final String OTHER = "other";
  private static final String NEAR_MISS = "not:";
  private static final String SMALL_TALK = "talk:";

  private Labels() {}

  static String nearMiss(String topic) {
    return NEAR_MISS + topic;
  }

  static String smallTalk(String id) {
    return SMALL_TALK + id;
  }

  static boolean isTopic(String label) {
    return !label.equals(OTHER) && label.indexOf(':') < 0;
  }

  static boolean isSmallTalk(String label) {
    return label.startsWith(SMALL_TALK);
  }

  /** Neither a topic nor small talk. */
  static boolean isOutside(String label) {
    return label.equals(OTHER) || label.startsWith(NEAR_MISS);
  }

  static String smallTalkId(String label) {
    return label.substring(SMALL_TALK.length());
  }

  /** The topic that a phrase belongs to or nearly does. */
  static Optional<String> topicOf(String label) {
    if (label.startsWith(NEAR_MISS)) {
      return Optional.of(label.substring(NEAR_MISS.length()));
    }
    return isTopic(label) ? Optional.of(label) : Optional.empty();
  }

  /** The coarser label of the lexical classifier, whose training time grows with their number. */
  static String coarse(String label) {
    if (isSmallTalk(label)) {
      return SMALL_TALK;
    }
    return isOutside(label) ? OTHER : label;
  }
}
