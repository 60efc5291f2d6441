package org.waraid.channel;

import static java.util.Objects.requireNonNull;

/**
 * How a channel is, in a word for machines and a sentence for people.
 *
 * @param kind the word
 * @param explanation what an operator wants to know; never a secret or anyone's message
 */
public record ChannelState(Kind kind, String explanation) {
  public ChannelState {
    requireNonNull(kind, "kind is null");
    requireNonNull(explanation, "explanation is null");
  }

  /** The word for it. */
  public enum Kind {
    /** Not asked for: its settings are not there. */
    OFF,
    /** On its way up, or back up after a fault. */
    STARTING,
    /** Receives messages. */
    UP,
    /** Asked for, and cannot receive messages. */
    DOWN
  }

  /** Not asked for, and why: {@code TELEGRAM_BOT_TOKEN not set}. */
  public static ChannelState off(String why) {
    return new ChannelState(Kind.OFF, why);
  }

  /** On its way, and what it waits for: {@code connecting}. */
  public static ChannelState starting(String what) {
    return new ChannelState(Kind.STARTING, what);
  }

  /** Receives messages, and how: {@code long polling as @war_aid_bot}. */
  public static ChannelState up(String how) {
    return new ChannelState(Kind.UP, how);
  }

  /** Cannot receive messages, and why, and what mends it. */
  public static ChannelState down(String why) {
    return new ChannelState(Kind.DOWN, why);
  }

  /** Whether nothing is missing: it works, or nobody asked for it. */
  public boolean ready() {
    return kind == Kind.UP || kind == Kind.OFF;
  }
}
