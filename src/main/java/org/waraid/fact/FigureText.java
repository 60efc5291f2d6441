package org.waraid.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.waraid.source.Nouns;

/** Writes figures as answers show them: "$11bn", "700,000 shells", "30%". */
final class FigureText {
  private static final Map<String, String> SIGNS = Map.of("USD", "$", "EUR", "€", "GBP", "£");
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);

  /** More decimals than this hide the figure: 11,000,300,000 is written out. */
  private static final int DECIMALS = 3;

  private FigureText() {}

  /** The figure with its unit. */
  static String full(BigDecimal value, String unit) {
    if (isMoney(unit) || unit.equals("%")) {
      return bare(value, unit);
    }
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    String noun = unit.isEmpty() ? "" : " " + (one ? unit : Nouns.plural(unit));
    return grouped(value) + noun;
  }

  /** The figure as it stands in arithmetic: money and percent with their signs, others alone. */
  static String bare(BigDecimal value, String unit) {
    if (unit.equals("%")) {
      return grouped(value) + "%";
    }
    if (!isMoney(unit)) {
      return grouped(value);
    }
    String sign = SIGNS.getOrDefault(unit, unit + " ");
    return sign + scaled(value);
  }

  static boolean isMoney(String unit) {
    return unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
  }

  private static String scaled(BigDecimal value) {
    if (value.compareTo(TRILLION) >= 0) {
      return scaled(value, TRILLION, "tn");
    }
    if (value.compareTo(BILLION) >= 0) {
      return scaled(value, BILLION, "bn");
    }
    return value.compareTo(MILLION) >= 0 ? scaled(value, MILLION, "m") : grouped(value);
  }

  private static String scaled(BigDecimal value, BigDecimal scale, String suffix) {
    BigDecimal short_ = value.divide(scale, 18, RoundingMode.UNNECESSARY).stripTrailingZeros();
    return short_.scale() > DECIMALS ? grouped(value) : grouped(short_) + suffix;
  }

  private static String grouped(BigDecimal value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(',');
    symbols.setDecimalSeparator('.');
    return new DecimalFormat("#,##0.##########", symbols).format(value);
  }
}
