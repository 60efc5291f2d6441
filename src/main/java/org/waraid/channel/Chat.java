package org.waraid.channel;

import static java.util.Objects.requireNonNull;

/**
 * A place where the bot talks: a private chat, a group, a Slack channel.
 *
 * @param channel the platform, as conversations name it: {@code telegram}, {@code slack}
 * @param id the chat's, in the platform's own form; for Slack {@code team:channel}
 */
public record Chat(String channel, String id) {
  public Chat {
    requireNonNull(channel, "channel is null");
    requireNonNull(id, "id is null");
    if (channel.isEmpty() || channel.indexOf(':') >= 0) {
      throw new IllegalArgumentException("channel must be a word without a colon: " + channel);
    }
  }

  /** Both in one: {@code telegram:-100}. Conversations in this chat begin with it and a colon. */
  public String key() {
    return channel + ":" + id;
  }

  /** The chat of a {@link #key()}. */
  public static Chat ofKey(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a chat's key has a colon: " + key);
    }
    return new Chat(key.substring(0, colon), key.substring(colon + 1));
  }

  /** What one person said here lately: the id of that conversation. */
  public String conversation(String person) {
    return key() + ":" + person;
  }
}
