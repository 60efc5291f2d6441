package org.waraid.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSplitterTest {
  private static List<String> split(int longest, String text) {
    return new TextSplitter(longest).split(text, Locale.ENGLISH);
  }

  @Test
  void leavesShortTextAlone() {
    assertThat(split(20, " A short text. ")).containsExactly("A short text.");
    assertThat(split(5, "12345")).containsExactly("12345");
    assertThat(split(5, "  \n ")).isEmpty();
  }

  @Test
  void cutsAtSentenceEnd() {
    assertThat(split(20, "One is here. Two is there. Three."))
        .containsExactly("One is here.", "Two is there. Three.");
    assertThat(split(12, "One is here. Two is it.")).containsExactly("One is here.", "Two is it.");
  }

  @Test
  void cutsAtParagraph_whenItFillsHalf() {
    assertThat(split(30, "A paragraph here.\n\nOne. Two. Three. Four."))
        .containsExactly("A paragraph here.", "One. Two. Three. Four.");
  }

  @Test
  void cutsBetweenWords_whenSentenceIsTooLong() {
    assertThat(split(10, "word after word after")).containsExactly("word after", "word after");
  }

  @Test
  void cutsWithinWord_butNotWithinCharacter() {
    assertThat(split(4, "abcdefg")).containsExactly("abcd", "efg");
    assertThat(split(3, "😀😀😀")).containsExactly("😀", "😀", "😀");
  }

  @Test
  void losesNothing_whateverTheText() {
    Random random = new Random(7);
    String alphabet = "ab. \n😀é!?";
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int longest = 2 + random.nextInt(20);
      List<String> parts = split(longest, text.toString());
      assertThat(parts).allMatch(part -> !part.isEmpty() && part.length() <= longest);
      assertThat(String.join("", parts).replaceAll("\\s", ""))
          .isEqualTo(text.toString().replaceAll("\\s", ""));
    }
  }
}
