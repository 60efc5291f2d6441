package org.waraid.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {
  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          more than $40bn                | 40000000000   | USD       | MORE_THAN
          $47m worth                     | 47000000      | USD       | EXACTLY
          $47 m                          | 47000000      | USD       | EXACTLY
          US$1.5 billion                 | 1500000000    | USD       | EXACTLY
          40 billion usd                 | 40000000000   | USD       | EXACTLY
          100 billion us dollars         | 100000000000  | USD       | EXACTLY
          EUR50m                         | 50000000      | EUR       | EXACTLY
          nearly 2.5 million euros       | 2500000       | EUR       | NEARLY
          a 50-billion-euro package      | 50000000000   | EUR       | EXACTLY
          £250m                          | 250000000     | GBP       | EXACTLY
          75bn Norwegian kroner          | 75000000000   | NOK       | EXACTLY
          200 million hryvnia            | 200000000     | UAH       | EXACTLY
          $61bn-plus                     | 61000000000   | USD       | MORE_THAN
          1,5 billion                    | 1500000000    | ''        | EXACTLY
          61bn                           | 61000000000   | ''        | EXACTLY
          300k                           | 300000        | ''        | EXACTLY
          about 300,000 shells           | 300000        | shell     | ABOUT
          300 000 shells                 | 300000        | shell     | EXACTLY
          1m shells                      | 1000000       | shell     | EXACTLY
          half a million shells          | 500000        | shell     | EXACTLY
          three hundred thousand shells  | 300000        | shell     | EXACTLY
          two million three hundred thousand people | 2300000 | person | EXACTLY
          nearly two dozen Russian attack drones | 24    | drone     | NEARLY
          a dozen fighter jets           | 12            | jet       | EXACTLY
          at least twenty-two people     | 22            | person    | MORE_THAN
          an estimated 500,000 people    | 500000        | person    | ABOUT
          up to 100 cruise missiles      | 100           | missile   | LESS_THAN
          no fewer than 20 batteries     | 20            | battery   | MORE_THAN
          no more than 20 launchers      | 20            | launcher  | LESS_THAN
          just under 60 tanks            | 60            | tank      | NEARLY
          300 or so tanks                | 300           | tank      | ABOUT
          40+ drones                     | 40            | drone     | MORE_THAN
          14 Challenger 2 tanks          | 14            | tank      | EXACTLY
          20 F-16 fighter jets           | 20            | jet       | EXACTLY
          120 155mm howitzers            | 120           | howitzer  | EXACTLY
          several                        | 3             | ''        | SEVERAL
          nearly two dozen               | 24            | ''        | NEARLY
          two                            | 2             | ''        | EXACTLY
          up to 61 F-16s                 | 61            | F-16      | LESS_THAN
          more than 6 million Ukrainians | 6000000       | person    | MORE_THAN
          66 of the drones               | 66            | drone     | EXACTLY
          several missiles               | 3             | missile   | SEVERAL
          several hundred tanks          | 300           | tank      | SEVERAL
          hundreds of thousands of people | 200000       | person    | SEVERAL
          dozens of drones               | 24            | drone     | SEVERAL
          22 months                      | 22            | month     | EXACTLY
          22-month war                   | 22            | month     | EXACTLY
          two and a half years           | 2.5           | year      | EXACTLY
          30%                            | 30            | %         | EXACTLY
          about 0.7 per cent             | 0.7           | %         | ABOUT
          almost half of the shells      | 50            | %         | NEARLY
          a third of its army            | 33.33         | %         | ABOUT
          more than 2000 drones          | 2000          | drone     | MORE_THAN
          """)
  void readsFigure(String text, BigDecimal value, String unit, Qualifier qualifier) {
    assertThat(reader.read(text)).contains(new Quantity(value, Optional.empty(), unit, qualifier));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50 to 60 tanks                | 50          | 60          | tank
          $40-45bn                      | 40000000000 | 45000000000 | USD
          $40bn to $45bn                | 40000000000 | 45000000000 | USD
          between 5 and 10 per cent     | 5           | 10          | %
          between two thousand and three thousand soldiers | 2000 | 3000 | soldier
          two or three drones           | 2           | 3           | drone
          """)
  void readsRange(String text, BigDecimal low, BigDecimal high, String unit) {
    assertThat(reader.read(text))
        .contains(new Quantity(low, Optional.of(high), unit, Qualifier.EXACTLY));
  }

  @Test
  void sharesUnit_whenFigureIsPartOfAnother() {
    assertThat(figures("Of late, 40,000 of the 1 million masks have come."))
        .containsExactly("40000 mask EXACTLY: 40,000", "1000000 mask EXACTLY: 1 million masks");
  }

  @Test
  void countsPeople_whenNounIsLeftOut() {
    assertThat(figures("The blast wounded about 30 in the port."))
        .containsExactly("30 person ABOUT: about 30");
  }

  @Test
  void keepsTwoFigures_whenSomethingRoseFromOneToTheOther() {
    assertThat(figures("It rose from $40bn to $60bn over four years."))
        .containsExactly(
            "40000000000 USD EXACTLY: $40bn",
            "60000000000 USD EXACTLY: $60bn",
            "4 year EXACTLY: four years");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On November 29, 2022 and in 2023.",
        "It began on 24 February 2022.",
        "F-16, COVID-19, 10:30, 9/11, the 101st brigade, the 1990s",
        "Leopard 2, Article 5, aged 45",
        "Anna Berg, 42, said no one came, nor one of them.",
        "a third package in the second half of the year"
      })
  void findsNoFigure_whenDigitsNameOrDateSomething(String text) {
    assertThat(reader.findAll(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Kuleba", "2022", "5 tanks and 6 drones", "shells: 300,000"})
  void readsNothing_whenTextIsNotOneFigure(String text) {
    assertThat(reader.read(text)).isEmpty();
  }

  @Test
  void findsNoHedge_inPhrasalVerb() {
    assertThat(figures("It will hand over 14 jets.")).containsExactly("14 jet EXACTLY: 14 jets");
  }

  @Test
  void findsDates() {
    assertThat(reader.findDates("On November 29, 2023, on 12 December; 2022-02-24 and in May 2021"))
        .extracting(date -> date.year() + " " + date.month() + " " + date.day())
        .containsExactly(
            dateText(Optional.of(2023), Month.NOVEMBER, Optional.of(29)),
            dateText(Optional.empty(), Month.DECEMBER, Optional.of(12)),
            dateText(Optional.of(2022), Month.FEBRUARY, Optional.of(24)),
            dateText(Optional.of(2021), Month.MAY, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "one ",
        "9",
        "1,000",
        "more than ",
        "million ",
        "$",
        "- ",
        "'",
        "1 to ",
        "tens of ",
        "one million one thousand ",
        "hundreds of ",
        "\u00a0\u0661",
        "\ud83d\ude00",
        "2022 ",
        "a "
      })
  void staysQuick_onLongNonsense(String piece) {
    String text = piece.repeat(10_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThatCode(
                    () -> {
                      reader.findAll(text);
                      reader.findDates(text);
                    })
                .doesNotThrowAnyException());
  }

  private List<String> figures(String text) {
    return reader.findAll(text).stream().map(QuantityReaderTest::told).collect(Collectors.toList());
  }

  private static String told(QuantityReader.Found found) {
    Quantity quantity = found.quantity();
    return "%s %s %s: %s"
        .formatted(
            quantity.value().toPlainString(), quantity.unit(), quantity.qualifier(), found.text());
  }

  private static String dateText(Optional<Integer> year, Month month, Optional<Integer> day) {
    return year + " " + Optional.of(month) + " " + day;
  }
}
