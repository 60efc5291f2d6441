package org.waraid.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Sentence vectors that are not made twice within a short while: one message is looked at by itself
 * and as a follow-up, and popular questions come again in other talks. Safe for many threads.
 */
final class RecentSentences implements Sentences {
  /** Two kilobytes each. */
  private static final int MOST = 2_000;

  private final Sentences sentences;
  private final Cache<String, Optional<Vector>> recent =
      Caffeine.newBuilder().maximumSize(MOST).build();

  RecentSentences(Sentences sentences) {
    this.sentences = sentences;
  }

  @Override
  public Optional<Vector> vector(String text) {
    return recent.get(text, sentences::vector);
  }
}
