package org.waraid.channel;

import java.util.List;

/** The editors that a channel knows, each where only they read. Thread-safe. */
@FunctionalInterface
public interface Editors {
  /** Nobody. */
  Editors NONE = text -> {};

  /**
   * Tells each of them, as plain text. Returns at once and never throws: what does not arrive is
   * only in the log.
   */
  void tell(String text);

  /** The editors of all channels that know some. */
  static Editors of(List<Channel> channels) {
    List<Editors> all =
        channels.stream()
            .filter(Editors.class::isInstance)
            .map(channel -> (Editors) channel)
            .toList();
    return text -> all.forEach(editors -> editors.tell(text));
  }
}
