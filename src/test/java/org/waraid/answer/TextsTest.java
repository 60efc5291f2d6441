package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private final Texts texts = new Texts("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language.name|English",
        "yes|Yes.",
        "no|No.",
        "not-quite|Not quite.",
        "also-asked|The rest of your question my source does not answer.",
      })
  void saysTheText(String key, String text) {
    assertThat(texts.text(key)).isEqualTo(text);
  }

  @Test
  void putsInWhatItIsTold() {
    assertThat(texts.text("dated", texts.date(LocalDate.of(2023, 11, 29))))
        .isEqualTo("My source is of 29 November 2023; it says nothing newer.");
    assertThat(texts.text("has-figures", texts.list(List.of("Norway", "the EU", "Greece"))))
        .isEqualTo("It has figures for Norway, the EU, and Greece.");
    assertThat(texts.text("compared", "$61bn", "$50bn", "$11bn"))
        .isEqualTo("Side by side: $61bn against $50bn, so the first is the larger, by $11bn.");
  }

  @Test
  void declinesAThingInTurn() {
    assertThat(turns("unknown", "Poland"))
        .containsExactly(
            "My source does not say that of Poland.",
            "About Poland my source has nothing on this.",
            "No word on this about Poland in my source.",
            "My source does not say that of Poland.");
  }

  @Test
  void declinesAYearInTurn() {
    assertThat(turns("unknown-year", "2019", "29 November 2023"))
        .containsExactly(
            "My source is of 29 November 2023; it says nothing about 2019.",
            "Nothing about 2019: my source dates from 29 November 2023.",
            "My source is of 29 November 2023; it says nothing about 2019.",
            "Nothing about 2019: my source dates from 29 November 2023.");
  }

  @Test
  void declinesAUnitInTurn() {
    assertThat(turns("unknown-unit", "euros"))
        .startsWith(
            "My source gives no figure in euros for this.",
            "In euros my source gives nothing on this.");
  }

  @Test
  void declinesWhatIsNotStatedInTurn() {
    assertThat(turns("not-stated"))
        .containsExactly(
            "My source does not say that.",
            "That is not in my source.",
            "My source leaves that open.",
            "I find nothing on that in my source.");
  }

  @Test
  void declinesOtherSubjectsInTurn() {
    assertThat(turns("off-topic"))
        .startsWith(
            "I only know what my source says about aid to Ukraine, and that is not in it.",
            "That lies outside my source, which is about aid to Ukraine.",
            "I can only help with aid to Ukraine as my source reports it.");
  }

  @Test
  void declinesWhatCannotBeReadInTurn() {
    assertThat(turns("unreadable"))
        .startsWith(
            "I could not read a question there. Ask me about aid to Ukraine, in a few words.",
            "I need a question in words, such as one of these.");
    assertThat(turns("other-language", "English"))
        .startsWith(
            "I speak English so far. Please ask in English.",
            "Sorry, I only understand English for now.");
  }

  @Test
  void asksBackInTurn() {
    assertThat(turns("did-you-mean"))
        .startsWith(
            "I am not sure what you mean. Is it one of these?", "Do you mean one of these?");
  }

  @Test
  void goesOn_whenTheTurnsRunOver() {
    assertThat(texts.inTurn("not-stated", -1)).isEqualTo("I find nothing on that in my source.");
    assertThat(texts.inTurn("not-stated", Integer.MAX_VALUE))
        .isEqualTo("I find nothing on that in my source.");
  }

  @Test
  void keepsSignsOfThings_whichMeanSomethingInPatterns() {
    assertThat(texts.inTurn("unknown", 0, "O'Brien's {0}"))
        .isEqualTo("My source does not say that of O'Brien's {0}.");
  }

  private List<String> turns(String key, Object... arguments) {
    return Stream.of(0, 1, 2, 3).map(turn -> texts.inTurn(key, turn, arguments)).toList();
  }
}
