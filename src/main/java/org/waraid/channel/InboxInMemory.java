package org.waraid.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An inbox for as long as the process lives. Thread-safe. */
final class InboxInMemory implements Inbox {
  private final Clock clock;
  private final Seen seen = Seen.inMemory(Duration.ofDays(1), 100_000);
  private final Cache<String, Taken> open = Caffeine.newBuilder().maximumSize(100_000).build();
  private final Map<String, Taken> left = new ConcurrentHashMap<>();

  InboxInMemory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Receipt> takeAll(List<Item> items) {
    return items.stream().map(this::taken).toList();
  }

  private Receipt taken(Item item) {
    boolean first = seen.first(item.key());
    if (first) {
      open.put(item.key(), new Taken(item.key(), item.payload(), clock.instant()));
    }
    return new Receipt(first, false);
  }

  @Override
  public void finish(String key) {
    open.invalidate(key);
    left.remove(key);
  }

  @Override
  public void leave(String key) {
    Taken taken = open.asMap().remove(key);
    if (taken != null) {
      left.put(key, taken);
    }
  }

  @Override
  public List<Taken> unfinished(String channel) {
    List<Taken> given = new ArrayList<>();
    for (Iterator<Taken> each = left.values().iterator(); each.hasNext(); ) {
      Taken taken = each.next();
      if (taken.key().startsWith(channel + ":") && left.remove(taken.key(), taken)) {
        open.put(taken.key(), taken);
        given.add(taken);
      }
    }
    given.sort(java.util.Comparator.comparing(Taken::at));
    return List.copyOf(given);
  }
}
