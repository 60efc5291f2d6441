package org.waraid.understanding;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.source.QuantityReader;

/**
 * The parts of dates that a text names: "on Tuesday the 28th" names a weekday and a day.
 *
 * @param years such as 2022
 * @param months whichever way they are written
 * @param days of a month
 * @param weekdays by their full names
 */
public record Moments(
    Set<Integer> years, Set<Month> months, Set<Integer> days, Set<DayOfWeek> weekdays) {
  /** Of a text without dates. */
  public static final Moments NONE = new Moments(Set.of(), Set.of(), Set.of(), Set.of());

  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?<!(?:for|as) the )([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)\\b(?! (?:time|century|year))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Stream.of(DayOfWeek.values())
          .collect(Collectors.toUnmodifiableMap(Moments::named, Function.identity()));

  /** In small letters, too; "may" and "march" are verbs more often. */
  private static final Map<String, Month> MONTHS =
      Stream.of(Month.values())
          .filter(month -> month != Month.MAY && month != Month.MARCH)
          .collect(Collectors.toUnmodifiableMap(Moments::named, Function.identity()));

  public Moments {
    years = Set.copyOf(years);
    months = Set.copyOf(months);
    days = Set.copyOf(days);
    weekdays = Set.copyOf(weekdays);
  }

  private static String named(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Moments of(String text) {
    return of(text, new QuantityReader().findDates(text));
  }

  /** Of a text in which these dates were found. */
  static Moments of(String text, List<QuantityReader.DateFound> dates) {
    List<String> words =
        WORD.matcher(text).results().map(MatchResult::group).map(Moments::small).toList();
    Set<Month> months = found(words, MONTHS);
    dates.forEach(date -> date.month().ifPresent(months::add));
    Set<Integer> days =
        ORDINAL
            .matcher(text)
            .results()
            .map(day -> Integer.valueOf(day.group(1)))
            .collect(Collectors.toSet());
    dates.forEach(date -> date.day().ifPresent(days::add));
    Set<Integer> years =
        dates.stream().flatMap(date -> date.year().stream()).collect(Collectors.toSet());
    return new Moments(years, months, days, found(words, WEEKDAYS));
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static <T> Set<T> found(List<String> words, Map<String, T> names) {
    Set<T> found = new HashSet<>();
    words.stream().filter(names::containsKey).forEach(word -> found.add(names.get(word)));
    return found;
  }

  /** Whether a word in small letters is a number or the name of a day or month. */
  static boolean isPart(String word) {
    return Character.isDigit(word.charAt(0))
        || WEEKDAYS.containsKey(word)
        || MONTHS.containsKey(word);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /** These and those. */
  Moments and(Moments other) {
    return new Moments(
        union(years, other.years),
        union(months, other.months),
        union(days, other.days),
        union(weekdays, other.weekdays));
  }

  private static <T> Set<T> union(Collection<T> some, Collection<T> more) {
    Set<T> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** Whether a part is named in both, and differs. */
  boolean contradict(Moments other) {
    return differ(years, other.years)
        || differ(months, other.months)
        || differ(days, other.days)
        || differ(weekdays, other.weekdays);
  }

  private static boolean differ(Set<?> some, Set<?> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }
}
