package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Figures that a reply names and that a picture may set against each other. Every text and value is
 * a fact's.
 *
 * @param title what is compared: "Shells from the European Union to Ukraine"
 * @param amounts two or more, in one unit, the whole before its part
 * @param share what part the last is of the first, as it stands in an answer: "about 30%"; empty
 *     when no fact says
 * @param text the same in a sentence, for those who do not see the picture
 */
public record Comparison(String title, List<Amount> amounts, Optional<String> share, String text) {
  public Comparison {
    requireNonNull(title, "title is null");
    amounts = List.copyOf(amounts);
    requireNonNull(share, "share is null");
    requireNonNull(text, "text is null");
    if (amounts.size() < 2) {
      throw new IllegalArgumentException("a comparison needs two amounts");
    }
  }

  /**
   * One of the figures.
   *
   * @param label what became of it: "promised"
   * @param text as it stands in an answer: "about 300,000"
   * @param value for its place in a picture; never for a text
   */
  public record Amount(String label, String text, BigDecimal value) {
    public Amount {
      requireNonNull(label, "label is null");
      requireNonNull(text, "text is null");
      requireNonNull(value, "value is null");
    }
  }
}
