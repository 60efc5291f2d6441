package org.waraid.answer;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where conversations are kept beside the process's own memory, so that a restart does not
 * interrupt them. Thread-safe; no method throws because the store is out of order.
 */
public interface Memory {
  /** What was kept of a conversation within its time. Answers soon, with nothing if need be. */
  Optional<String> recall(String conversation);

  /** Keeps a conversation's latest state a little later; the text is made only then. */
  void keep(String conversation, Supplier<String> state);

  /** Forgets a conversation. */
  void forget(String conversation);

  /** Whether other bots write here too, so that one's own memory may be behind. */
  boolean shared();

  /** Keeps nothing. */
  static Memory none() {
    return new Memory() {
      @Override
      public Optional<String> recall(String conversation) {
        return Optional.empty();
      }

      @Override
      public void keep(String conversation, Supplier<String> state) {}

      @Override
      public void forget(String conversation) {}

      @Override
      public boolean shared() {
        return false;
      }
    };
  }
}
