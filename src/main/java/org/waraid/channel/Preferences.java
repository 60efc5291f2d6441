package org.waraid.channel;

import java.util.Optional;

/**
 * What a chat has chosen. Asked for every message, so it answers without waiting. Thread-safe; no
 * method throws because the store is out of order.
 */
public interface Preferences {
  /** The language a chat has chosen, as its code; empty when it left that to the bot. */
  Optional<String> language(Chat chat);

  /** A chat chooses its language; empty leaves it to the bot again. */
  void language(Chat chat, Optional<String> code);

  /** Kept for as long as the process lives. */
  static Preferences inMemory() {
    return new PreferencesInMemory();
  }
}
