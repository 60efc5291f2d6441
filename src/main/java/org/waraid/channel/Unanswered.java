package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Questions that got no answer, for the editors. Who asked is not kept, and what in the text could
 * tell is taken out. Thread-safe; no method throws because the store is out of order.
 */
public interface Unanswered {
  /**
   * A question, counted over all who asked it in the same words.
   *
   * @param text as the first one wrote it, without addresses, numbers of telephones and the like
   * @param language code of the language
   * @param why what became of it, in a word: {@code not_stated}, {@code half_understood}
   * @param count how often it was asked
   * @param first when it was asked first
   * @param last when it was asked last
   */
  record Question(
      String text, String language, String why, long count, Instant first, Instant last) {
    public Question {
      requireNonNull(text, "text is null");
      requireNonNull(language, "language is null");
      requireNonNull(why, "why is null");
      requireNonNull(first, "first is null");
      requireNonNull(last, "last is null");
    }
  }

  /** Notes a question. */
  void add(String text, String language, String why);

  /** The questions asked most, and of those asked alike often the latest. */
  List<Question> most(int atMost);

  /** An editor has dealt with a question: it is dropped, and comes back only when asked again. */
  void settle(String text);

  /** How many different questions there are. */
  long count();

  /** Kept for as long as the process lives. */
  static Unanswered inMemory() {
    return new UnansweredInMemory(Clock.systemUTC());
  }
}
