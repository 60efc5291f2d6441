package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private final Lexicon lexicon = new Lexicon(Terms.ALL, "en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "did UKRAINE ask America|ukraine united-states",
        "the US Congress|congress",
        "South Korea sent none|south-korea",
        "help for ukrane|aid ukraine",
        "World Health Organization|who",
        "Hungary's veto|hungary",
        "the Hague|hague",
        "Ukrainedom|''",
        "nothing of the sort|''",
      })
  void findsTerms_longestFirst(String message, String ids) {
    assertThat(found(message)).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am fed up with it|''",
        "Fed up with it|''",
        "what does the fed say|fed",
        "did the Fed pay|fed",
        "ask Fed officials|fed",
        "fed|fed",
      })
  void tellsTheBodyFromTheVerb(String message, String ids) {
    assertThat(found(message)).isEqualTo(ids);
  }

  @Test
  void tellsWhichWordsNameATerm() {
    assertThat(lexicon.find(Word.of("did the United States pay")))
        .containsExactly(new Mention(Terms.UNITED_STATES, 2, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tell us more|''",
        "give us the figure|''",
        "what does it mean for us|''",
        "how much has us sent|united-states",
        "us sent how much|united-states",
        "give us aid figures|united-states aid",
        "how much did the US send|united-states",
        "tell the U.S.|united-states",
      })
  void tellsTheCountryFromThePronoun(String message, String ids) {
    assertThat(found(message)).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who blocks it|''",
        "Who blocks it|''",
        "what did the WHO say|who",
        "WHO BLOCKS IT|''",
      })
  void tellsTheBodyFromTheQuestion(String message, String ids) {
    assertThat(found(message)).isEqualTo(ids);
  }

  @Test
  void takesAPersonsPossessiveForTheCountry() {
    assertThat(found("how much did Zelensky's country get")).isEqualTo("ukraine");
    assertThat(found("how much did Zelensky get")).isEqualTo("zelensky");
    assertThat(found("how much is there for Zelensky")).isEqualTo("ukraine");
    assertThat(found("who still backs Zelensky")).isEqualTo("ukraine");
    assertThat(found("what did Zelensky say")).isEqualTo("zelensky");
    assertThat(found("is it Zelensky's")).isEqualTo("zelensky");
  }

  @Test
  void knowsTheWordsOfAllNames() {
    assertThat(lexicon.words()).contains("ukrane", "korea", "organization").doesNotContain("the");
    assertThat(lexicon.term("hungary")).contains(Terms.HUNGARY);
    assertThat(lexicon.term("atlantis")).isEmpty();
  }

  @Test
  void findsNothing_whenLanguageIsAnother() {
    assertThat(new Lexicon(Terms.ALL, "uk").find(Word.of("Ukraine"))).isEmpty();
  }

  private String found(String message) {
    List<String> ids =
        lexicon.find(Word.of(message)).stream().map(mention -> mention.term().id()).toList();
    return String.join(" ", ids);
  }
}
