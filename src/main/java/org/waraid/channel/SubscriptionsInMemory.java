package org.waraid.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/** Subscriptions for as long as the process lives. Thread-safe. */
final class SubscriptionsInMemory implements Subscriptions {
  private static final int MOST = 50_000;

  private final Cache<Chat, Boolean> chats = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<About, Given> given = Caffeine.newBuilder().maximumSize(MOST).build();

  private record About(Chat chat, String topic) {}

  @Override
  public void subscribe(Chat chat) {
    chats.put(chat, true);
  }

  @Override
  public void unsubscribe(Chat chat) {
    chats.invalidate(chat);
    given.asMap().keySet().removeIf(about -> about.chat().equals(chat));
  }

  @Override
  public boolean subscribed(Chat chat) {
    return chats.getIfPresent(chat) != null;
  }

  @Override
  public void given(Given what) {
    if (subscribed(what.chat())) {
      given.put(new About(what.chat(), what.topic()), what);
    }
  }

  @Override
  public Optional<Given> lastGiven(Chat chat, String topic) {
    return Optional.ofNullable(given.getIfPresent(new About(chat, topic)));
  }

  @Override
  public List<Given> toWatch(String channel) {
    return given.asMap().values().stream()
        .filter(each -> each.chat().channel().equals(channel))
        .toList();
  }

  @Override
  public long count() {
    return chats.asMap().size();
  }

  void moved(Chat from, Chat to) {
    if (chats.asMap().remove(from) != null) {
      chats.put(to, true);
    }
    for (About about : List.copyOf(given.asMap().keySet())) {
      Given old = about.chat().equals(from) ? given.asMap().remove(about) : null;
      if (old != null) {
        given(new Given(to, old.place(), old.topic(), old.text(), old.facts(), old.at()));
      }
    }
  }
}
