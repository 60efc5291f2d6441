package org.waraid.channel.telegram;

/** How updates come in. */
interface Receiving extends AutoCloseable {
  /** Looks after itself: called every few seconds. */
  void revive();

  @Override
  void close();
}
