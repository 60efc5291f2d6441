package org.waraid.eval;

import static java.util.Objects.requireNonNull;

/**
 * One phrasing of the response files.
 *
 * @param kind what it is there for
 * @param topic the topic that it belongs to or nearly does; empty where there is none
 * @param text the phrasing
 */
public record Phrasing(Kind kind, String topic, String text) {
  public Phrasing {
    requireNonNull(kind, "kind is null");
    requireNonNull(topic, "topic is null");
    requireNonNull(text, "text is null");
  }

  /** What a phrasing is there for. */
  public enum Kind {
    /** A question of a topic. */
    TOPIC("in scope, answered"),
    /** What a topic is not about. */
    NEAR_MISS("near misses, refused"),
    /** What no topic is about. */
    OTHER("others, refused"),
    /** Small talk. */
    TALK("small talk, not answered");

    private final String goal;

    Kind(String goal) {
      this.goal = goal;
    }

    /** What should become of it. */
    String goal() {
      return goal;
    }
  }
}
