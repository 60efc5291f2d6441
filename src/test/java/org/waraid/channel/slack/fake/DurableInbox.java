package org.waraid.channel.slack.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waraid.channel.Inbox;

/** An inbox that outlives the bots that use it, and may be out of order. Thread-safe. */
public final class DurableInbox implements Inbox {
  private final Map<String, Taken> open = new LinkedHashMap<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<String> left = ConcurrentHashMap.newKeySet();
  private volatile boolean broken;

  /** From now on nothing that is taken outlives a crash. */
  public void breakDown() {
    broken = true;
  }

  /** What is open was taken by a bot that runs no more, so long ago. */
  public synchronized void crash(Instant taken) {
    open.replaceAll((key, each) -> new Taken(key, each.payload(), taken));
    left.addAll(open.keySet());
  }

  public synchronized Set<String> open() {
    return Set.copyOf(open.keySet());
  }

  @Override
  public synchronized List<Receipt> takeAll(List<Item> items) {
    List<Receipt> receipts = new ArrayList<>();
    for (Item item : items) {
      boolean first = known.add(item.key());
      if (first) {
        open.put(item.key(), new Taken(item.key(), item.payload(), Instant.now()));
      }
      receipts.add(new Receipt(first, !broken));
    }
    return receipts;
  }

  @Override
  public synchronized void finish(String key) {
    open.remove(key);
    left.remove(key);
  }

  @Override
  public synchronized void leave(String key) {
    if (open.containsKey(key)) {
      left.add(key);
    }
  }

  @Override
  public synchronized List<Taken> unfinished(String channel) {
    List<Taken> given =
        open.values().stream()
            .filter(taken -> taken.key().startsWith(channel + ":") && left.contains(taken.key()))
            .toList();
    given.forEach(taken -> left.remove(taken.key()));
    return given;
  }
}
