package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each topic was answered, over all people. Thread-safe; no method throws because the
 * store is out of order.
 */
public interface Tally {
  /**
   * A topic's count.
   *
   * @param topic its id
   * @param count how often it was answered
   */
  record Count(String topic, long count) {
    public Count {
      requireNonNull(topic, "topic is null");
    }
  }

  /** A topic was answered once more. */
  void answered(String topic);

  /** The topics asked most, the most asked first. */
  List<Count> mostAsked(int atMost);

  /** Kept for as long as the process lives. */
  static Tally inMemory() {
    Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    return new Tally() {
      @Override
      public void answered(String topic) {
        counts.computeIfAbsent(topic, id -> new LongAdder()).increment();
      }

      @Override
      public List<Count> mostAsked(int atMost) {
        return counts.entrySet().stream()
            .map(entry -> new Count(entry.getKey(), entry.getValue().sum()))
            .sorted(Comparator.comparingLong(Count::count).reversed())
            .limit(atMost)
            .toList();
      }
    };
  }
}
