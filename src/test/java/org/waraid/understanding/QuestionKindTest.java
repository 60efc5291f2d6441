package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how much aid|how-much",
        "how big is it|how-much",
        "how many shells|how-many",
        "how long has the war gone on|how-long",
        "how come|why",
        "how soon will it come|when",
        "what day was it|when",
        "at what time did it begin|what hour",
        "at what time of the night|what hour",
        "what does it cost per shell|what rate",
        "how much is that a month|how-much rate",
        "how much for each|how-much rate",
        "how many per cent|how-many",
        "Congress's motives|why",
        "the cause of the delay|why",
        "what is he called|what name",
        "what was called for|what",
        "name the minister|name",
        "when is the next summit|when other-time",
        "who was his predecessor|who other-time",
        "who blocks it|who",
        "who's that|who",
        "what's stuck|what",
        "which country|which",
        "when was the summit|when",
        "where was it|where",
        "why is it stuck|why",
        "the reason for it|why",
        "did Hungary oppose it|yes-no",
        "so is it $61bn|yes-no",
        "it was in Brussels, right?|yes-no",
        "which is bigger|which compare",
        "Hungary or Slovakia|compare",
        "who and when|who when",
        "who else blocks it|who more",
        "is Austria against it too|yes-no more",
        "does Austria also block it|yes-no more",
        "too little aid|''",
        "also who blocks it|who",
        "how much and also who|how-much who",
        "would you say it is fair|yes-no opinion",
        "will it pass? give me odds|yes-no opinion",
        "us aid|''",
        "it was in Brussels|''",
      })
  void readsKinds(String message, String kinds) {
    assertThat(ids(message)).isEqualTo(kinds.isEmpty() ? Set.of() : Set.of(kinds.split(" ")));
  }

  @Test
  void seesNoTag_whenNothingIsAsked() {
    assertThat(ids("that is right")).doesNotContain("yes-no");
  }

  @Test
  void hasNone_whenThereAreNoWords() {
    assertThat(ids("")).isEmpty();
    assertThat(ids("?")).isEmpty();
  }

  private static Set<String> ids(String message) {
    return QuestionKind.of(Word.of(message), message.contains("?")).stream()
        .map(QuestionKind::id)
        .collect(Collectors.toSet());
  }
}
