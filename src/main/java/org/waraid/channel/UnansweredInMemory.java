package org.waraid.channel;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Unanswered questions for as long as the process lives. Thread-safe. */
final class UnansweredInMemory implements Unanswered {
  private final Clock clock;
  private final Cache<String, Question> questions =
      Caffeine.newBuilder().maximumSize(10_000).build();

  UnansweredInMemory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void add(String text, String language, String why) {
    String key = Anonymous.key(text);
    if (key.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Question first = new Question(Anonymous.text(text), language, why, 1, now, now);
    questions.asMap().merge(key, first, (old, one) -> again(old, one));
  }

  private static Question again(Question old, Question one) {
    return new Question(
        old.text(), one.language(), one.why(), old.count() + 1, old.first(), one.last());
  }

  @Override
  public List<Question> most(int atMost) {
    return questions.asMap().values().stream()
        .sorted(comparingLong(Question::count).thenComparing(comparing(Question::last)).reversed())
        .limit(atMost)
        .toList();
  }

  @Override
  public void settle(String text) {
    questions.invalidate(Anonymous.key(text));
  }

  @Override
  public long count() {
    return questions.asMap().size();
  }
}
