package org.waraid.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one figure at one place: hedge, currency, number or range, and what is counted. */
final class FigureParser {
  private static final int MOST_HEDGES = 3;

  private static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the, its, their, those, these, his, her, our, your, all
          """);

  private static final Set<String> ENDINGS =
      WordSet.of(
          """
          st, nd, rd, th, s, am, pm, mm, cm, x, d, st's
          """);

  /** Words that a number names instead of counting: "Leopard 2", "Article 5". */
  private static final Set<String> NUMBERED =
      WordSet.of(
          """
          leopard, challenger, article, articles, chapter, resolution, section, group, phase, day,
          page, room, mark, no, number, type, class, boeing, airbus, channel, route, highway,
          aged, age, unit, version, covid, stage, level, title, appendix, figure, table, rs,
          caesar, radio
          """);

  private static final Set<String> TIME =
      Set.of("year", "month", "week", "day", "hour", "decade", "minute");

  private static final Set<String> LASTING =
      WordSet.of(
          """
          for, after, in, lasted, lasting, took, spent, waited, been, the
          """);

  private static final Set<String> HURT =
      WordSet.of(
          """
          killed, wounded, injured, displaced, killing, wounding, injuring, displacing, mobilised,
          mobilized, evacuated
          """);

  private final Tokens tokens;
  private final Hedges hedges;
  private final Currencies currencies;
  private final Numbers numbers;
  private final Units units;

  FigureParser(Tokens tokens) {
    this.tokens = tokens;
    hedges = new Hedges(tokens);
    currencies = new Currencies(tokens);
    numbers = new Numbers(tokens);
    units = new Units(tokens);
  }

  /**
   * A figure and the pieces it takes.
   *
   * @param weak whether it is a bare small number in words, which "no one" and "the two" have too
   */
  record Figure(Quantity quantity, boolean weak, int from, int next) {}

  private record Amount(
      BigDecimal value,
      BigDecimal scale,
      @Nullable String unit,
      @Nullable Qualifier hedge,
      boolean spelled,
      int next) {
    BigDecimal total() {
      return value.multiply(scale);
    }
  }

  Optional<Figure> at(int from) {
    Optional<Figure> share = share(from, from, Qualifier.EXACTLY);
    if (share.isPresent()) {
      return share;
    }
    Qualifier qualifier = null;
    int at = from;
    for (int i = 0; i < MOST_HEDGES; i++) {
      Optional<Hedges.Hedge> hedge = hedges.before(at);
      if (hedge.isEmpty()) {
        break;
      }
      qualifier = qualifier == null ? hedge.get().qualifier() : qualifier;
      at = hedge.get().next();
    }
    boolean between = tokens.word(at, "between");
    int start = between ? at + 1 : at;
    Optional<Figure> hedgedShare =
        share(from, start, qualifier == null ? Qualifier.EXACTLY : qualifier);
    if (hedgedShare.isPresent()) {
      return hedgedShare;
    }
    Optional<Amount> amount = amount(start);
    return amount.isEmpty()
        ? Optional.empty()
        : Optional.of(figure(from, start, between, qualifier, amount.get()));
  }

  private Figure figure(
      int from, int start, boolean between, @Nullable Qualifier hedge, Amount first) {
    Optional<Amount> second = rangeEnd(first, start, between);
    Amount last = second.orElse(first);
    BigDecimal value = second.map(end -> lowEnd(first, end)).orElse(first.total());
    Optional<BigDecimal> upTo = second.map(Amount::total);
    int next = last.next();
    String unit = last.unit();
    Optional<Hedges.Hedge> behind = hedges.behind(next);
    next = behind.map(Hedges.Hedge::next).orElse(next);
    if (unit == null) {
      Units.Unit counted = units.behind(next, first.total().compareTo(BigDecimal.ONE) == 0);
      unit = counted.name();
      next = Math.max(next, counted.next());
    }
    Qualifier qualifier =
        first.hedge() == Qualifier.SEVERAL
            ? Qualifier.SEVERAL
            : qualifier(hedge, behind.map(Hedges.Hedge::qualifier), first.hedge(), from, unit);
    boolean dropsHedge = hedge != null && qualifier == Qualifier.EXACTLY && isSpan(from, unit);
    boolean small = first.total().compareTo(BigDecimal.valueOf(1_000)) < 0;
    boolean weak = first.spelled() && small && hedge == null && unit.isEmpty();
    Quantity quantity = new Quantity(value, upTo, unit, qualifier);
    return new Figure(quantity, weak, dropsHedge ? start : from, next);
  }

  /** "€50bn over four years" tells the span, not that it is more than four. */
  private boolean isSpan(int from, String unit) {
    return tokens.word(from, "over")
        && TIME.contains(unit)
        && from > 0
        && !LASTING.contains(tokens.at(from - 1).text());
  }

  private Qualifier qualifier(
      @Nullable Qualifier before,
      Optional<Qualifier> behind,
      @Nullable Qualifier own,
      int from,
      String unit) {
    if (before != null && isSpan(from, unit)) {
      return Qualifier.EXACTLY;
    }
    if (before != null) {
      return before;
    }
    return behind.orElse(own == null ? Qualifier.EXACTLY : own);
  }

  private Optional<Amount> amount(int at) {
    Optional<Currencies.Money> prefix = currencies.before(at);
    int start = prefix.map(Currencies.Money::next).orElse(at);
    Optional<Numbers.Count> read = isName(start) ? Optional.empty() : numbers.read(start);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Numbers.Count number = read.get();
    BigDecimal scale = number.scale();
    int next = number.next();
    String unit = prefix.map(Currencies.Money::code).orElse(null);
    if (unit != null && tokens.at(next).isWord() && !number.spelled()) {
      Optional<BigDecimal> loose = Numbers.looseScale(tokens.at(next).text());
      boolean taken = scale.compareTo(BigDecimal.ONE) == 0 && loose.isPresent();
      scale = taken ? loose.orElse(scale) : scale;
      next = taken ? next + 1 : next;
    }
    if (unit == null) {
      int word = tokens.word(next, "of") && number.hedge() == Qualifier.SEVERAL ? next + 1 : next;
      Optional<Currencies.Money> money = currencies.behind(word);
      Optional<Currencies.Money> measured = money.isPresent() ? money : units.percent(next);
      unit = measured.map(Currencies.Money::code).orElse(null);
      next = measured.map(Currencies.Money::next).orElse(next);
    }
    return Optional.of(
        new Amount(number.value(), scale, unit, number.hedge(), number.spelled(), next));
  }

  /** "50 to 60", "$40-45bn", "between 5 and 10", "two or three". */
  private Optional<Amount> rangeEnd(Amount first, int start, boolean between) {
    Token link = tokens.at(first.next());
    boolean to = link.is("to") && !tokens.word(start - 1, "from");
    boolean and = between && link.is("and");
    boolean or = link.is("or");
    if (!(to || and || or || link.isDash()) || first.hedge() != null) {
      return Optional.empty();
    }
    Optional<Amount> end = amount(first.next() + 1);
    if (end.isEmpty() || end.get().hedge() != null) {
      return Optional.empty();
    }
    Amount last = end.get();
    boolean sameUnit = first.unit() == null || first.unit().equals(last.unit());
    String unit = last.unit() == null ? first.unit() : last.unit();
    boolean dollars = last.unit() == null || sameUnit;
    BigDecimal low = lowEnd(first, last);
    boolean rising = last.total().compareTo(low) > 0;
    boolean close = !or || last.total().subtract(low).compareTo(BigDecimal.ONE) == 0;
    return dollars && rising && close
        ? Optional.of(
            new Amount(last.value(), last.scale(), unit, null, last.spelled(), last.next()))
        : Optional.empty();
  }

  /** In "40 to 45 million" the scale of the end is that of the beginning too. */
  private static BigDecimal lowEnd(Amount first, Amount last) {
    boolean shares =
        first.scale().compareTo(BigDecimal.ONE) == 0
            && first.value().compareTo(last.value()) < 0
            && last.scale().compareTo(BigDecimal.ONE) > 0;
    return shares ? first.value().multiply(last.scale()) : first.total();
  }

  /** "half of the shells", "a third of", "two-thirds". */
  private Optional<Figure> share(int from, int at, Qualifier hedge) {
    return Shares.at(tokens, at)
        .map(
            share -> {
              // A third has no exact percentage.
              boolean rounded = share.percent().scale() > 0 && hedge == Qualifier.EXACTLY;
              Qualifier qualifier = rounded ? Qualifier.ABOUT : hedge;
              Quantity part = new Quantity(share.percent(), Optional.empty(), "%", qualifier);
              return new Figure(part, false, from, share.next());
            });
  }

  /** Digits that name or place something: F-16, 155mm, 101st, 10:30, Leopard 2, Article 5. */
  private boolean isName(int at) {
    Token token = tokens.at(at);
    if (!token.isNumber()) {
      return false;
    }
    Token before = tokens.at(at - 1);
    Token next = tokens.at(at + 1);
    boolean hyphened =
        token.glued() && before.isDash() && before.glued() && tokens.at(at - 2).isWord();
    boolean signs = token.glued() && (before.is("/") || before.is(":") || before.is("."));
    boolean clock = next.glued() && next.is(":") && tokens.at(at + 2).glued();
    boolean slash = next.glued() && next.is("/") && tokens.at(at + 2).isNumber();
    boolean ending = next.glued() && next.isWord() && ENDINGS.contains(next.text());
    boolean calibre = next.isDash() && tokens.at(at + 2).text().startsWith("millim");
    boolean hour = tokens.word(at + 1, "am") || tokens.word(at + 1, "pm");
    boolean named = NUMBERED.contains(before.text()) || before.is("#");
    boolean age = before.is(",") && next.is(",") && !token.is("0") && tokens.at(at - 2).capital();
    return hyphened || signs || clock || slash || ending || calibre || hour || named || age;
  }

  /** In "300,000 of the 1 million shells" both figures count shells. */
  List<Figure> withSharedUnits(List<Figure> figures) {
    List<Figure> shared = new ArrayList<>(figures);
    for (int i = figures.size() - 1; i >= 0; i--) {
      Figure figure = shared.get(i);
      if (!figure.quantity().unit().isEmpty()) {
        continue;
      }
      Quantity own = figure.quantity();
      String unit = "";
      if (i + 1 < shared.size() && isPartOf(figure, shared.get(i + 1))) {
        unit = shared.get(i + 1).quantity().unit();
      } else if (HURT.contains(tokens.at(figure.from() - 1).text())) {
        unit = "person";
      }
      Quantity counted = new Quantity(own.value(), own.upTo(), unit, own.qualifier());
      shared.set(
          i, new Figure(counted, figure.weak() && unit.isEmpty(), figure.from(), figure.next()));
    }
    return shared;
  }

  private boolean isPartOf(Figure part, Figure whole) {
    int at = part.next();
    if (!tokens.word(at, "of") && !tokens.word(at, "out")) {
      return false;
    }
    while (at < whole.from() && at < part.next() + 4) {
      at++;
    }
    boolean determined = true;
    for (int i = part.next() + 1; i < at; i++) {
      determined &= DETERMINERS.contains(tokens.at(i).text()) || tokens.word(i, "of");
    }
    return at == whole.from() && determined;
  }
}
