package org.waraid.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.source.Qualifier;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;

final class TestFigures implements Figures {
  private final QuantityReader reader = new QuantityReader();

  @Override
  public Optional<Quantity> read(String figure) {
    return reader.read(figure);
  }

  @Override
  public List<Typed> find(String text) {
    return reader.findAll(text).stream()
        .map(found -> new Typed(found.quantity(), found.text(), found.start()))
        .toList();
  }

  @Override
  public Optional<DerivedFact> derive(
      String id, DerivedFact.Operation operation, Fact left, Fact right) {
    Quantity l = ((Fact.Value.Figure) left.value()).quantity();
    Quantity r = ((Fact.Value.Figure) right.value()).quantity();
    return l.unit().equals(r.unit())
        ? Optional.of(
            new DerivedFact(
                id,
                operation,
                left.id(),
                right.id(),
                "40%",
                left.value().text() + " of " + right.value().text() + " is 40%",
                new Quantity(BigDecimal.valueOf(40), Optional.empty(), "%", Qualifier.EXACTLY)))
        : Optional.empty();
  }
}
