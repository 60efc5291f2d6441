package org.waraid.answer;

import static java.util.Objects.requireNonNull;

/**
 * What a reader may ask next: a button.
 *
 * @param topicId what {@link Assistant#topic} takes when the button is pressed
 * @param title what the button says; sent as a message it gets the same answer
 */
public record Suggestion(String topicId, String title) {
  public Suggestion {
    requireNonNull(topicId, "topicId is null");
    requireNonNull(title, "title is null");
  }
}
