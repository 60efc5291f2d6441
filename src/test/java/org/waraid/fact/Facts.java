package org.waraid.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waraid.source.Passage;
import org.waraid.source.QuantityReader;
import org.waraid.source.Source;

/** Facts for tests. */
final class Facts {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

  private Facts() {}

  static Fact figure(String id, String text) {
    return figure(id, text, new Passage("paper", 1, 1, "0"));
  }

  static Fact figure(String id, String text, Passage passage) {
    return fact(
        id,
        new Fact.Value.Figure(text, new QuantityReader().read(text).orElseThrow()),
        passage,
        Optional.empty());
  }

  static Fact fact(String id, Fact.Value value, Passage passage, Optional<String> saidBy) {
    return new Fact(
        id,
        Optional.empty(),
        Optional.empty(),
        "aid",
        Optional.empty(),
        value,
        passage,
        saidBy,
        DAY);
  }

  static FactStore store(Fact... facts) {
    Source source =
        new Source("paper", "Paper", "Paper", "aid", DAY, Optional.empty(), "paper.txt");
    return new FactStore(List.of(source), List.of(facts), List.of());
  }
}
