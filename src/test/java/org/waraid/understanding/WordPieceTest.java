package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compared with ids that BERT's own uncased vocabulary gives. */
class WordPieceTest {
  private static final int START = 101;
  private static final int END = 102;
  private static final int UNKNOWN = 100;
  private static WordPiece pieces;

  @BeforeAll
  static void readsTheShippedVocabulary() throws IOException {
    try (InputStream json =
        Objects.requireNonNull(
            Embedder.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"))) {
      pieces = WordPiece.read(json);
    }
  }

  @Test
  void encodesWords() {
    assertThat(pieces.encode("Hello, world!", 96))
        .containsExactly(START, 7592, 1010, 2088, 999, END);
  }

  @Test
  void ignoresCaseAndAccents() {
    assertThat(pieces.encode("HÉLLO wörld", 96)).isEqualTo(pieces.encode("hello world", 96));
  }

  @Test
  void splitsPunctuation() {
    assertThat(pieces.encode("hello?world", 96)).containsExactly(START, 7592, 1029, 2088, END);
  }

  @Test
  void splitsLongWordsIntoPieces() {
    // em ##bed ##ding ##s, as in the vocabulary's own documentation.
    assertThat(pieces.encode("embeddings", 96)).containsExactly(START, 7861, 8270, 4667, 2015, END);
  }

  @Test
  void marksAsUnknown_whatNoPieceSpells() {
    assertThat(pieces.encode("\uD83E\uDEE0", 96)).containsExactly(START, UNKNOWN, END);
    assertThat(pieces.encode("x".repeat(101), 96)).containsExactly(START, UNKNOWN, END);
  }

  @Test
  void isTwoMarks_whenTextIsEmpty() {
    assertThat(pieces.encode("", 96)).containsExactly(START, END);
    assertThat(pieces.encode(" \n\u0000 ", 96)).containsExactly(START, END);
  }

  @Test
  void cuts_whenTextIsLong() {
    long[] ids = pieces.encode("hello ".repeat(500), 96);

    assertThat(ids).hasSize(96).endsWith(7592, END);
  }

  @Test
  void knowsEnglishWords() {
    assertThat(pieces.words()).contains("ammunition", "congress").doesNotContain("of", "##ing");
  }

  @Test
  void fails_whenFileHasNoVocabulary() {
    InputStream json = new ByteArrayInputStream("{\"model\":{}}".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> WordPiece.read(json))
        .isInstanceOf(IOException.class)
        .hasMessage("the tokenizer file has no vocabulary");
  }
}
