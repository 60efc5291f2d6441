package org.waraid.channel.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What buttons stand for, for a day or until the next start. Thread-safe. */
final class Choices {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 10_000;
  private static final int LONGEST_LABEL = 60;
  private static final int TOKEN = 12;

  private final Cache<String, Offered> offered =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  private record Offered(String editor, Supplier<Told> then) {}

  /** Offers something to one editor. */
  Told.Choice offer(Editor editor, String label, Supplier<Told> then) {
    String token = UUID.randomUUID().toString().replace("-", "").substring(0, TOKEN);
    offered.put(token, new Offered(editor.id(), then));
    return new Told.Choice(Wording.shortened(label, LONGEST_LABEL), token);
  }

  /** What was offered to this editor; empty when it is forgotten, or somebody else's. */
  Optional<Supplier<Told>> of(Editor editor, String token) {
    return Optional.ofNullable(offered.getIfPresent(token))
        .filter(it -> it.editor().equals(editor.id()))
        .map(Offered::then);
  }
}
