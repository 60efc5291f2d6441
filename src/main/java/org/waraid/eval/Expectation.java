package org.waraid.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must become of a question. */
public enum Expectation {
  /** It is answered, and the answer says what it must. */
  ANSWER,
  /** It is declined. */
  REFUSE,
  /** It is talk: a greeting, thanks, a question about the bot. */
  CHITCHAT;

  /** Its name in the sets: {@code answer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Expectation> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }
}
