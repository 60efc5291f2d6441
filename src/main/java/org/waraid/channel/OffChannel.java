package org.waraid.channel;

import static java.util.Objects.requireNonNull;

/**
 * A channel that nobody asked for.
 *
 * @param name what an operator calls it
 * @param state that it is off, and what would turn it on
 */
public record OffChannel(String name, ChannelState state) implements Channel {
  public OffChannel {
    requireNonNull(name, "name is null");
    requireNonNull(state, "state is null");
  }

  @Override
  public void start() {}

  @Override
  public void close() {}
}
