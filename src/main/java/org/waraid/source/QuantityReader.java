package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds figures in running text, an article's or an asker's: "more than $40bn", "300k shells",
 * "between 5 and 10 per cent", "nearly two dozen Russian drones".
 *
 * <p>Years and days are no figures; {@link #findDates} finds them. "several" is read as 3 and
 * "hundreds of" as 200, the least that they allow, with the qualifier SEVERAL: such a value bounds
 * and must not be shown. A figure without a noun has an empty unit. Shares ("half of", "a third")
 * are in %.
 *
 * <p>Never throws on any text, takes time in proportion to its length, and is safe to share between
 * threads.
 */
public final class QuantityReader {

  /** A figure in a text, with the words and the place that it takes there. */
  public record Found(Quantity quantity, String text, int start, int end) {
    public Found {
      requireNonNull(quantity, "quantity is null");
      requireNonNull(text, "text is null");
    }
  }

  /** A day, a month or a year in a text. */
  public record DateFound(
      Optional<Integer> year,
      Optional<Month> month,
      Optional<Integer> day,
      String text,
      int start,
      int end) {
    public DateFound {
      requireNonNull(year, "year is null");
      requireNonNull(month, "month is null");
      requireNonNull(day, "day is null");
      requireNonNull(text, "text is null");
    }
  }

  /** All figures, in the order of the text. */
  public List<Found> findAll(String text) {
    return find(text, false);
  }

  /** Bare small words ("one", "several") are figures only where nothing else stands. */
  private static List<Found> find(String text, boolean alone) {
    Tokens tokens = new Tokens(text);
    FigureParser parser = new FigureParser(tokens);
    Dates dates = new Dates(tokens);
    List<FigureParser.Figure> figures = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Dates.Found> date = dates.at(at);
      if (date.isPresent()) {
        at = date.get().next();
        continue;
      }
      Optional<FigureParser.Figure> figure = parser.at(at);
      figure.ifPresent(figures::add);
      at = figure.map(FigureParser.Figure::next).orElse(at + 1);
    }
    return parser.withSharedUnits(figures).stream()
        .filter(figure -> alone || !figure.weak())
        .map(figure -> found(tokens, figure))
        .toList();
  }

  /**
   * The one figure that a text consists of, such as "about 300,000 shells"; empty when it holds
   * none, several, or begins with something else.
   */
  public Optional<Quantity> read(String figure) {
    List<Found> all = find(figure, true);
    if (all.size() != 1) {
      return Optional.empty();
    }
    String before = figure.substring(0, all.get(0).start()).strip().toLowerCase(Locale.ROOT);
    return before.isEmpty() || before.equals("a") || before.equals("the")
        ? Optional.of(all.get(0).quantity())
        : Optional.empty();
  }

  /** All days, months and years, in the order of the text. */
  public List<DateFound> findDates(String text) {
    Tokens tokens = new Tokens(text);
    return new Dates(tokens)
        .all().stream()
            .map(
                date ->
                    new DateFound(
                        date.year(),
                        date.month(),
                        date.day(),
                        tokens.between(date.from(), date.next()),
                        tokens.at(date.from()).start(),
                        tokens.at(date.next() - 1).end()))
            .toList();
  }

  private static Found found(Tokens tokens, FigureParser.Figure figure) {
    return new Found(
        figure.quantity(),
        tokens.between(figure.from(), figure.next()),
        tokens.at(figure.from()).start(),
        tokens.at(figure.next() - 1).end());
  }
}
