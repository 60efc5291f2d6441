package org.waraid.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** What has been taken on already, because platforms send the same thing again. Thread-safe. */
@FunctionalInterface
public interface Seen {
  /** Takes something on: true for one caller, false for all that come later with the same key. */
  boolean first(String key);

  /** Remembers in memory, for as long as given and for the latest {@code atMost} keys. */
  static Seen inMemory(Duration forHowLong, long atMost) {
    Cache<String, Boolean> keys =
        Caffeine.newBuilder().expireAfterWrite(forHowLong).maximumSize(atMost).build();
    return key -> keys.asMap().putIfAbsent(key, Boolean.TRUE) == null;
  }
}
