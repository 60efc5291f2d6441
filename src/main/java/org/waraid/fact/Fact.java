package org.waraid.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waraid.source.Passage;
import org.waraid.source.Quantity;

/**
 * One thing that one passage states.
 *
 * @param id name in the response files, such as {@code us-aid-sent}
 * @param actor vocabulary id of who does it
 * @param recipient vocabulary id of who gets it
 * @param measure vocabulary id of what is counted or told
 * @param status such as {@code sent}, {@code promised}, {@code held-up}
 * @param value what is stated
 * @param passage where
 * @param saidBy vocabulary id of who said so; empty when the article itself does
 * @param asOf the day for which it holds
 */
public record Fact(
    String id,
    Optional<String> actor,
    Optional<String> recipient,
    String measure,
    Optional<String> status,
    Value value,
    Passage passage,
    Optional<String> saidBy,
    LocalDate asOf) {
  public Fact {
    requireNonNull(id, "id is null");
    requireNonNull(actor, "actor is null");
    requireNonNull(recipient, "recipient is null");
    requireNonNull(measure, "measure is null");
    requireNonNull(status, "status is null");
    requireNonNull(value, "value is null");
    requireNonNull(passage, "passage is null");
    requireNonNull(saidBy, "saidBy is null");
    requireNonNull(asOf, "asOf is null");
  }

  /** What a fact states. {@link #text()} is what stands in an answer for the fact's name. */
  public sealed interface Value {
    String text();

    /** A figure as an editor writes it ("more than $40bn") and as it was read. */
    record Figure(String text, Quantity quantity) implements Value {
      public Figure {
        requireNonNull(text, "text is null");
        requireNonNull(quantity, "quantity is null");
      }
    }

    /** A name, post, place or day that the passage contains. */
    record Name(String text) implements Value {
      public Name {
        requireNonNull(text, "text is null");
      }
    }

    /** A short spoken phrase, word for word. */
    record Phrase(String text) implements Value {
      public Phrase {
        requireNonNull(text, "text is null");
      }
    }

    /** Something told in our own words, with words that the passage must contain. */
    record Statement(String text, List<String> words) implements Value {
      public Statement {
        requireNonNull(text, "text is null");
        words = List.copyOf(words);
        if (words.isEmpty()) {
          throw new IllegalArgumentException("a statement needs words of its passage");
        }
      }
    }
  }
}
