package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
  /** Twice a half, the line between them, and room for compatibility forms. */
  private static final int BOUND = 2_001 * 18;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>how much</b> aid?|how much aid?",
        "<a href='x'>who</a> blocks it|who blocks it",
        "how much&nbsp;aid|how much aid",
        "see [the money](https://example.org/a?b=c) held up|see the money held up",
        "![shells](https://example.org/s.png) sent|shells sent",
        "how much aid https://example.org/news?id=1|how much aid",
        "www.example.org who blocks it|who blocks it",
        "is 5 < 6 and 7 > 3|is 5 < 6 and 7 > 3",
        "how   much\t aid|how much aid",
      })
  void keepsWords_whenMarkupIsAround(String written, String read) {
    assertThat(MessageText.normalised(written)).isEqualTo(read);
  }

  @Test
  void dropsInvisibleLetters() {
    assertThat(MessageText.normalised("a\u200Bi\u200Dd\uFEFF se\u00ADnt")).isEqualTo("aid sent");
  }

  @Test
  void dropsDirectionMarks_whenTextIsTurnedAround() {
    assertThat(MessageText.normalised("\u202Ehow much\u202C \u2067aid\u2069 \u200Fsent"))
        .isEqualTo("how much aid sent");
  }

  @Test
  void turnsControlCharactersIntoSpaces() {
    assertThat(MessageText.normalised("how\u0000much\u0007aid\u001Bsent\u007Fso\rfar"))
        .isEqualTo("how much aid sent so far");
  }

  @Test
  void makesOneForm_whenLettersAreStyled() {
    assertThat(MessageText.normalised("ｈｏｗ ｍｕｃｈ 𝐚𝐢𝐝 ﬁrst e\u0301lan"))
        .isEqualTo("how much aid first élan");
  }

  @Test
  void makesPunctuationPlain() {
    assertThat(MessageText.normalised("“Kuleba’s” «words» — what’s 5–6 ‘so’"))
        .isEqualTo("\"Kuleba's\" \"words\" - what's 5-6 'so'");
  }

  @Test
  void readsLookalikesAsLatin_whenTheyStandInALatinWord() {
    assertThat(MessageText.normalised("hоw muсh аid dіd Cоngress hold"))
        .isEqualTo("how much aid did Congress hold");
  }

  @Test
  void leavesOtherScriptsAlone_whenTheWholeWordIsWrittenInThem() {
    assertThat(MessageText.normalised("сколько помощи aid")).isEqualTo("сколько помощи aid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who blocks it? who blocks it? who blocks it?|who blocks it?",
        "help! how much? help!|help! how much?",
        "who? what?|who? what?",
      })
  void saysOnce_whatIsRepeated(String written, String read) {
    assertThat(MessageText.normalised(written)).isEqualTo(read);
  }

  @Test
  void keepsLinesApart() {
    assertThat(MessageText.normalised("  hello \r\n\r\n  how much aid?  "))
        .isEqualTo("hello\nhow much aid?");
  }

  @Test
  void keepsBeginningAndEnd_whenMessageIsLong() {
    String text = MessageText.normalised("who blocks it? " + "bla ".repeat(2_500) + "how much?");

    assertThat(text).startsWith("who blocks it?").endsWith("how much?");
    assertThat(text.length()).isLessThanOrEqualTo(2_001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\n", "\u200B\u200D", "\u202E", "<b></b>", "\u0000", "https://a.b/c"})
  void isEmpty_whenNothingReadableIsLeft(String written) {
    assertThat(MessageText.normalised(written)).isEmpty();
  }

  @Test
  void hasWords_onlyWhenALetterOrDigitIsThere() {
    assertThat(MessageText.hasWords("?! 🙂 …")).isFalse();
    assertThat(MessageText.hasWords("")).isFalse();
    assertThat(MessageText.hasWords("? a")).isTrue();
    assertThat(MessageText.hasWords("61")).isTrue();
    assertThat(MessageText.hasWords("скільки")).isTrue();
  }

  @Test
  void measuresHowLatinATextIs() {
    assertThat(MessageText.latinShare("")).isEqualTo(1);
    assertThat(MessageText.latinShare("61 + 5?")).isEqualTo(1);
    assertThat(MessageText.latinShare("aid")).isEqualTo(1);
    assertThat(MessageText.latinShare("привіт")).isZero();
    assertThat(MessageText.latinShare("abдд")).isEqualTo(0.5);
  }

  @Test
  void neverThrowsAndStaysBounded_whenTextIsRandom() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      String text = MessageText.normalised(anything(random, random.nextInt(3_000)));

      assertThat(text.length()).isLessThanOrEqualTo(BOUND);
      assertThat(text).isEqualTo(text.strip()).doesNotContain("\u0000", "\u200B", "\u202E");
    }
  }

  @Test
  void takesLittleTime_whenMarkupNeverEnds() {
    for (String piece : new String[] {"<", "[", "](", "<a ", "&#", "https://", "!?", "\n ", "а"}) {
      assertThat(MessageText.normalised(piece.repeat(10_000)).length()).isLessThanOrEqualTo(BOUND);
    }
  }

  /** Any 16-bit units, so also halves of surrogate pairs; and a good share of markup signs. */
  private static String anything(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(3) == 0
              ? "<>[]()&;#/! \n?.'\"".charAt(random.nextInt(17))
              : (char) random.nextInt(0x10000));
    }
    return text.toString();
  }
}
