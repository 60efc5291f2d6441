package org.waraid.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.waraid.fact.DerivedFact.Operation;
import org.waraid.source.Qualifier;
import org.waraid.source.Quantity;

/**
 * Computes a figure from two facts, exactly; only a share or a ratio that has no end is rounded, to
 * one and two decimals, and its arithmetic says "about". The hedges of the two facts go into the
 * qualifier of the result, not into its text: an answer that says "about" says so itself.
 */
public final class Derivation {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 30;

  private final String id;
  private final Fact left;
  private final Fact right;
  private final Quantity first;
  private final Quantity second;
  private final String unit;

  private Derivation(String id, Fact left, Fact right) {
    this.id = id;
    this.left = left;
    this.right = right;
    first = quantity(left);
    second = quantity(right);
    unit = unit();
  }

  /**
   * Computes one fact.
   *
   * @throws DerivationException if the facts are no single figures in one unit, or the result makes
   *     no sense
   */
  public static DerivedFact of(String id, Operation operation, Fact left, Fact right) {
    Derivation derivation = new Derivation(id, left, right);
    return switch (operation) {
      case SHARE -> derivation.share();
      case DIFFERENCE -> derivation.difference();
      case SUM -> derivation.sum();
      case RATIO -> derivation.ratio();
    };
  }

  private DerivedFact share() {
    BigDecimal exact = quotient(first.value().multiply(HUNDRED));
    BigDecimal percent = exact.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    boolean rounded = percent.compareTo(exact) != 0;
    String text = FigureText.full(percent, "%");
    String arithmetic =
        "%s of %s is %s%s".formatted(bare(first), bare(second), rounded ? "about " : "", text);
    return fact(Operation.SHARE, text, arithmetic, percent, "%", against(rounded));
  }

  private DerivedFact ratio() {
    BigDecimal exact = quotient(first.value());
    BigDecimal times = exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    boolean rounded = times.compareTo(exact) != 0;
    String arithmetic =
        "%s ÷ %s %s %s"
            .formatted(
                bare(first), bare(second), rounded ? "is about" : "=", FigureText.full(times, ""));
    String text = FigureText.full(times, "time");
    return fact(Operation.RATIO, text, arithmetic, times, "time", against(rounded));
  }

  private DerivedFact difference() {
    BigDecimal value = first.value().subtract(second.value());
    if (value.signum() < 0) {
      throw refuse(
          "'%s' is less than '%s', so the difference would be negative; swap them"
              .formatted(left.id(), right.id()));
    }
    String counted = unit.equals("%") ? "percentage point" : unit;
    String arithmetic =
        "%s − %s = %s".formatted(bare(first), bare(second), FigureText.bare(value, unit));
    String text = FigureText.full(value, counted);
    return fact(Operation.DIFFERENCE, text, arithmetic, value, counted, against(false));
  }

  private DerivedFact sum() {
    BigDecimal value = first.value().add(second.value());
    String arithmetic =
        "%s + %s = %s".formatted(bare(first), bare(second), FigureText.bare(value, unit));
    Qualifier qualifier = Hedging.together(first.qualifier(), second.qualifier());
    return fact(Operation.SUM, FigureText.full(value, unit), arithmetic, value, unit, qualifier);
  }

  private DerivedFact fact(
      Operation operation,
      String text,
      String arithmetic,
      BigDecimal value,
      String counted,
      Qualifier qualifier) {
    Quantity quantity = new Quantity(value, Optional.empty(), counted, qualifier);
    return new DerivedFact(id, operation, left.id(), right.id(), text, arithmetic, quantity);
  }

  private Qualifier against(boolean rounded) {
    Qualifier hedge = Hedging.against(first.qualifier(), second.qualifier());
    return rounded && hedge == Qualifier.EXACTLY ? Qualifier.ABOUT : hedge;
  }

  private BigDecimal quotient(BigDecimal dividend) {
    if (second.value().signum() == 0) {
      throw refuse("'%s' is zero, and nothing can be divided by it".formatted(right.id()));
    }
    return dividend.divide(second.value(), DIGITS, RoundingMode.HALF_UP);
  }

  private String bare(Quantity quantity) {
    return FigureText.bare(quantity.value(), unit);
  }

  /** A figure without a noun counts what the other counts: "300,000 of the 1 million shells". */
  private String unit() {
    if (first.unit().equals(second.unit())) {
      return first.unit();
    }
    boolean open = first.unit().isEmpty() || second.unit().isEmpty();
    String named = first.unit() + second.unit();
    if (open && !FigureText.isMoney(named) && !named.equals("%")) {
      return named;
    }
    throw refuse(
        "'%s' is in %s and '%s' in %s; name two facts in the same unit"
            .formatted(left.id(), unitName(first), right.id(), unitName(second)));
  }

  private static String unitName(Quantity quantity) {
    return quantity.unit().isEmpty() ? "no unit" : quantity.unit();
  }

  private Quantity quantity(Fact fact) {
    if (!(fact.value() instanceof Fact.Value.Figure figure)) {
      throw refuse("'%s' states no figure; name a fact that does".formatted(fact.id()));
    }
    Quantity quantity = figure.quantity();
    if (quantity.upTo().isPresent()) {
      throw refuse(
          "'%s' is a range ('%s'), and a range cannot be computed with"
              .formatted(fact.id(), figure.text()));
    }
    if (quantity.qualifier() == Qualifier.SEVERAL) {
      throw refuse(
          "'%s' gives no number ('%s'), so nothing can be computed from it"
              .formatted(fact.id(), figure.text()));
    }
    return quantity;
  }

  private DerivationException refuse(String reason) {
    return new DerivationException("derived fact '%s': %s".formatted(id, reason));
  }
}
