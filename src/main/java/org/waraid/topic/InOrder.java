package org.waraid.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Unmodifiable maps that keep the order of the files. {@link Map#copyOf} has another order in every
 * run, and what is trained and shown must not differ from run to run.
 */
final class InOrder {
  private InOrder() {}

  static <K, V> Map<K, V> copy(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
