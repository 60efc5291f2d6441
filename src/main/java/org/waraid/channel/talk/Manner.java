package org.waraid.channel.talk;

import static java.util.Objects.requireNonNull;

/**
 * How editors write on a platform, as far as texts name it.
 *
 * @param beforeCommands what stands before the word of a command: {@code /}
 * @param replies whether a command can reply to a message
 */
public record Manner(String beforeCommands, boolean replies) {
  public Manner {
    requireNonNull(beforeCommands, "beforeCommands is null");
  }
}
