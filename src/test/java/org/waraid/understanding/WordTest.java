package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {
  @Test
  void splitsWords_andKnowsWhereTheyStand() {
    assertThat(Word.of("How much, Kyiv?"))
        .containsExactly(
            new Word("how", "How", 0), new Word("much", "much", 4), new Word("kyiv", "Kyiv", 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.S.|us",
        "u.s.a|usa",
        "Biden's|biden",
        "allies'|allies",
        "F-16|f-16",
        "$61bn|$ 61bn",
        "1.5 million|1.5 million",
        "300,000|300,000",
        "€50|€ 50",
        "30%|30 %",
        "isn't|isn't",
        "R&D|r&d",
        "Élysée|élysée",
        "...?!|''",
      })
  void readsText(String message, String words) {
    assertThat(String.join(" ", Word.of(message).stream().map(Word::text).toList()))
        .isEqualTo(words);
  }

  @Test
  void tellsPossessives() {
    assertThat(word("Zelensky's").isPossessive()).isTrue();
    assertThat(word("Congress").isPossessive()).isFalse();
  }

  @Test
  void tellsCapitals() {
    assertThat(word("NATO").isUpperCase()).isTrue();
    assertThat(word("Nato").isUpperCase()).isFalse();
    assertThat(word("61").isUpperCase()).isFalse();
    assertThat(word("Nato").isCapitalised()).isTrue();
    assertThat(word("nato").isCapitalised()).isFalse();
  }

  @Test
  void isPlain_onlyWhenMadeOfLetters() {
    assertThat(word("shells").isPlain()).isTrue();
    assertThat(word("f-16").isPlain()).isFalse();
    assertThat(word("61bn").isPlain()).isFalse();
  }

  @Test
  void keepsItsPlace_whenRepaired() {
    assertThat(word("shels").withText("shells")).isEqualTo(new Word("shells", "shels", 0));
  }

  private static Word word(String text) {
    List<Word> words = Word.of(text);
    assertThat(words).hasSize(1);
    return words.get(0);
  }
}
