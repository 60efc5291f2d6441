package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The chats that want to be told when an answer changes that they were given, and what they were
 * given last. Thread-safe; no method throws because the store is out of order.
 */
public interface Subscriptions {
  /**
   * What a chat was told last about a topic.
   *
   * @param chat that was told
   * @param place where in it, such as a thread; empty for the chat itself
   * @param topic that was answered
   * @param text what was said
   * @param facts the facts it stood on, each with what was said of it: {@link GivenFigure#note()}
   * @param at when
   */
  record Given(Chat chat, String place, String topic, String text, List<String> facts, Instant at) {
    public Given {
      requireNonNull(chat, "chat is null");
      requireNonNull(place, "place is null");
      requireNonNull(topic, "topic is null");
      requireNonNull(text, "text is null");
      requireNonNull(at, "at is null");
      facts = List.copyOf(facts);
    }
  }

  /** From now on a chat is told of changes. */
  void subscribe(Chat chat);

  /** No more, and what it was given is dropped. */
  void unsubscribe(Chat chat);

  /** Whether a chat is told of changes. */
  boolean subscribed(Chat chat);

  /**
   * Whether it is known, without a look at what is kept, that a chat is not told of changes. False
   * says nothing.
   */
  default boolean knownUnsubscribed(Chat chat) {
    return !subscribed(chat);
  }

  /** Notes what a chat was told, in place of what it was told before about that topic. */
  void given(Given given);

  /** What one chat was told last about a topic, if it is subscribed. */
  Optional<Given> lastGiven(Chat chat, String topic);

  /** What every subscribed chat of a channel was told last, topic by topic. */
  List<Given> toWatch(String channel);

  /** How many chats are subscribed. */
  long count();

  /** Kept for as long as the process lives. */
  static Subscriptions inMemory() {
    return new SubscriptionsInMemory();
  }
}
