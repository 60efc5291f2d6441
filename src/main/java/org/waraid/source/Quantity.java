package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure: "more than $40bn" is 40,000,000,000 USD, MORE_THAN.
 *
 * @param value the number, scaled to its unit: $61bn is 61000000000
 * @param upTo the other end of a range
 * @param unit ISO 4217 code for money ({@code USD}), {@code %}, or a singular noun ({@code shell},
 *     {@code month})
 * @param qualifier the hedge before it
 */
public record Quantity(
    BigDecimal value, Optional<BigDecimal> upTo, String unit, Qualifier qualifier) {
  public Quantity {
    requireNonNull(value, "value is null");
    requireNonNull(upTo, "upTo is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(qualifier, "qualifier is null");
    value = value.stripTrailingZeros();
    upTo = upTo.map(BigDecimal::stripTrailingZeros);
  }
}
