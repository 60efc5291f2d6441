package org.waraid.answer;

import static java.util.Objects.requireNonNull;

/**
 * What one person wrote.
 *
 * @param conversation names one person in one chat, so that two people in one group do not mix
 * @param text what they wrote, as they wrote it
 */
public record Message(String conversation, String text) {
  public Message {
    requireNonNull(conversation, "conversation is null");
    requireNonNull(text, "text is null");
  }
}
