package org.waraid.source;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Money as articles and askers write it, before or behind the number. */
final class Currencies {
  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₴", "UAH", "₽", "RUB", "₺", "TRY");

  /** What stands before a dollar sign, glued to it. */
  private static final Map<String, String> DOLLARS =
      Map.ofEntries(
          entry("us", "USD"),
          entry("u.s.", "USD"),
          entry("a", "AUD"),
          entry("au", "AUD"),
          entry("c", "CAD"),
          entry("ca", "CAD"),
          entry("can", "CAD"),
          entry("nz", "NZD"),
          entry("hk", "HKD"),
          entry("s", "SGD"),
          entry("nt", "TWD"));

  private static final Set<String> CODES =
      WordSet.of(
          """
          usd, eur, gbp, uah, rub, jpy, cny, cad, aud, nzd, chf, sek, nok, dkk, pln, czk, huf,
          krw, try, ils, inr, ron, bgn, isk
          """);

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("dollar", "USD"),
          entry("dollars", "USD"),
          entry("buck", "USD"),
          entry("bucks", "USD"),
          entry("euro", "EUR"),
          entry("euros", "EUR"),
          entry("pound", "GBP"),
          entry("pounds", "GBP"),
          entry("sterling", "GBP"),
          entry("hryvnia", "UAH"),
          entry("hryvnias", "UAH"),
          entry("hryvnya", "UAH"),
          entry("rouble", "RUB"),
          entry("roubles", "RUB"),
          entry("ruble", "RUB"),
          entry("rubles", "RUB"),
          entry("yen", "JPY"),
          entry("yuan", "CNY"),
          entry("zloty", "PLN"),
          entry("zlotys", "PLN"),
          entry("krona", "SEK"),
          entry("kronor", "SEK"),
          entry("kroner", "NOK"),
          entry("krone", "NOK"),
          entry("crowns", "CZK"),
          entry("koruna", "CZK"),
          entry("franc", "CHF"),
          entry("francs", "CHF"),
          entry("forint", "HUF"),
          entry("forints", "HUF"),
          entry("won", "KRW"),
          entry("lira", "TRY"),
          entry("shekel", "ILS"),
          entry("shekels", "ILS"));

  private static final Map<String, String> NATIONAL =
      Map.ofEntries(
          entry("us dollars", "USD"),
          entry("american dollars", "USD"),
          entry("canadian dollars", "CAD"),
          entry("australian dollars", "AUD"),
          entry("taiwan dollars", "TWD"),
          entry("zealand dollars", "NZD"),
          entry("swedish crowns", "SEK"),
          entry("swedish kronor", "SEK"),
          entry("norwegian crowns", "NOK"),
          entry("norwegian kroner", "NOK"),
          entry("danish crowns", "DKK"),
          entry("danish kroner", "DKK"),
          entry("czech crowns", "CZK"),
          entry("czech koruna", "CZK"),
          entry("swiss francs", "CHF"),
          entry("british pounds", "GBP"),
          entry("pounds sterling", "GBP"),
          entry("ukrainian hryvnia", "UAH"),
          entry("ukrainian hryvnias", "UAH"),
          entry("russian roubles", "RUB"),
          entry("russian rubles", "RUB"),
          entry("polish zlotys", "PLN"),
          entry("korean won", "KRW"));

  private final Tokens tokens;

  Currencies(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A currency and the place behind it. */
  record Money(String code, int next) {}

  /** "$", "US$", "EUR" before a number. */
  Optional<Money> before(int at) {
    Token token = tokens.at(at);
    if (SIGNS.containsKey(token.text())) {
      return Optional.of(new Money(SIGNS.get(token.text()), at + 1));
    }
    Token sign = tokens.at(at + 1);
    if (token.isWord() && sign.is("$") && sign.glued() && DOLLARS.containsKey(token.text())) {
      return Optional.of(new Money(DOLLARS.get(token.text()), at + 2));
    }
    boolean code = CODES.contains(token.text()) && tokens.at(at + 1).isNumber();
    return code ? Optional.of(new Money(code(token), at + 1)) : Optional.empty();
  }

  /** "dollars", "US dollars", "euros", "usd", "€" behind a number. */
  Optional<Money> behind(int at) {
    int word = tokens.isDashAt(at) && tokens.at(at).glued() ? at + 1 : at;
    Token token = tokens.at(word);
    if (SIGNS.containsKey(token.text())) {
      // "5 $40bn" is two figures, "40bn€" is one.
      boolean next = tokens.at(word + 1).isNumber() && !token.glued();
      return next ? Optional.empty() : Optional.of(new Money(SIGNS.get(token.text()), word + 1));
    }
    if (!token.isWord()) {
      return Optional.empty();
    }
    String pair = NATIONAL.get(token.text() + " " + tokens.at(word + 1).text());
    if (pair != null) {
      return Optional.of(new Money(pair, word + 2));
    }
    boolean weight = token.text().startsWith("pound") && tokens.word(word + 1, "of");
    String code = weight ? null : WORDS.get(token.text());
    if (code == null && CODES.contains(token.text()) && !token.is("try")) {
      code = code(token);
    }
    return Optional.ofNullable(code).map(found -> new Money(found, word + 1));
  }

  static boolean isCode(String word) {
    return CODES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isWord(String word) {
    return WORDS.containsKey(word) || CODES.contains(word);
  }

  private static String code(Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }
}
