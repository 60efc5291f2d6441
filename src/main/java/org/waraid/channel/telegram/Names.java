package org.waraid.channel.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.objects.User;

/** What editors are called. Thread-safe. */
final class Names {
  private final Map<Long, String> names = new ConcurrentHashMap<>();

  void put(User user) {
    String last = user.getLastName() == null ? "" : " " + user.getLastName();
    names.put(user.getId(), (user.getFirstName() + last).strip());
  }

  /** As the history names somebody: a name may change, the number stays. */
  String of(long user) {
    String name = names.get(user);
    return name == null ? "Telegram " + user : "%s (Telegram %d)".formatted(name, user);
  }
}
