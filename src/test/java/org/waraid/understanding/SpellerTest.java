package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellerTest {
  private final Speller speller =
      new Speller(
          Map.of(
              "shells",
              90L,
              "congress",
              40L,
              "promised",
              30L,
              "hungary",
              50L,
              "million",
              20L,
              "package",
              20L,
              "fund",
              5L,
              "bund",
              50L,
              "rabat",
              1L,
              "wagner",
              1L),
          Set.of("shells", "congress", "shelves", "hungry", "sent", "promises", "wager"));

  @ParameterizedTest
  @CsvSource({
    "shels,shells",
    "shlels,shells",
    "congres,congress",
    "cognress,congress",
    "promisde,promised",
    "pormised,promised",
    "hungerry,hungary",
    "milllion,million",
    "pakage,package",
    "fudn,fund",
    "packkgae,package",
    "rabatt,rabat",
  })
  void repairs_whenAWordIsNear(String written, String repaired) {
    assertThat(repair(written)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @CsvSource({"shelves", "hungry", "sent", "promises", "SENT", "wager"})
  void leavesAWordAlone_whenItIsKnown(String written) {
    assertThat(repair(written)).isEqualTo(written.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({"zzzzzz", "shl", "f-16s", "61bnn", "xylophone", "arbat"})
  void leavesAWordAlone_whenNothingIsNear(String written) {
    assertThat(repair(written)).isEqualTo(written);
  }

  @Test
  void prefersTheFirstLetter_whenTwoAreNear() {
    assertThat(repair("funds")).isEqualTo("fund");
    assertThat(repair("funnd")).isEqualTo("fund");
    assertThat(repair("bnund")).isEqualTo("bund");
  }

  @Test
  void keepsWhatWasWritten_besideTheRepair() {
    assertThat(speller.repair(Word.of("the Congres")))
        .containsExactly(new Word("the", "the", 0), new Word("congress", "Congres", 4));
  }

  private String repair(String word) {
    return speller.repair(Word.of(word)).get(0).text();
  }
}
