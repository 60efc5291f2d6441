package org.waraid.channel;

import org.waraid.answer.Reply;

/**
 * How a platform shows a reply, for editors who want to see it before it goes live. Thread-safe.
 */
public interface Rendering {
  /** What people call the platform: {@code Telegram}. */
  String platform();

  /**
   * The reply as HTML in which everything that is no markup of the platform's is escaped: one
   * {@code div} of class {@code message} for each message, in it line breaks as they are, the
   * inline tags {@code a b code i s span}, and {@code div}s of class {@code buttons} with a {@code
   * span} of class {@code button} for each button.
   */
  String html(Reply reply);
}
