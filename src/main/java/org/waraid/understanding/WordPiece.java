package org.waraid.understanding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits text into the word pieces of an uncased BERT vocabulary (Devlin et al. 2019: greedy
 * longest match, continuation pieces marked "##"). Its whole words also serve as a list of English
 * words that are never repaired. Safe for many threads.
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.getOrDefault("[UNK]", 100);
    this.start = vocabulary.getOrDefault("[CLS]", 101);
    this.end = vocabulary.getOrDefault("[SEP]", 102);
  }

  /** Reads the vocabulary ({@code model.vocab}) out of a Hugging Face {@code tokenizer.json}. */
  static WordPiece read(InputStream tokenizerJson) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (JsonParser parser = new JsonFactory().createParser(tokenizerJson)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(parser.currentName())) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            vocabulary.put(piece, parser.getIntValue());
          }
          return new WordPiece(vocabulary);
        }
      }
    }
    throw new IOException("the tokenizer file has no vocabulary");
  }

  /** Whole words of letters, at least three long. */
  Set<String> words() {
    return vocabulary.keySet().stream()
        .filter(piece -> piece.length() > 2 && piece.chars().allMatch(Character::isLetter))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Ids of the text's pieces between the start and the end mark, cut to {@code limit} ids. */
  long[] encode(String text, int limit) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    for (String word : basicTokens(text)) {
      if (ids.size() >= limit - 1) {
        break;
      }
      addPieces(word, ids);
    }
    int kept = Math.min(ids.size(), limit - 1);
    long[] encoded = new long[kept + 1];
    for (int i = 0; i < kept; i++) {
      encoded[i] = ids.get(i);
    }
    encoded[kept] = end;
    return encoded;
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.length() > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from) {
        String piece = word.substring(from, to);
        id = vocabulary.get(from == 0 ? piece : "##" + piece);
        if (id != null) {
          break;
        }
        to--;
      }
      if (id == null) {
        ids.add(unknown);
        return;
      }
      pieces.add(id);
      from = to;
    }
    ids.addAll(pieces);
  }

  private static List<String> basicTokens(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.NON_SPACING_MARK) {
                return;
              }
              if (Character.isLetterOrDigit(c) && !isIdeograph(c)) {
                word.appendCodePoint(c);
                return;
              }
              flush(word, tokens);
              if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                tokens.add(Character.toString(c));
              }
            });
    flush(word, tokens);
    return tokens;
  }

  private static boolean isIdeograph(int c) {
    return Character.isIdeographic(c);
  }

  private static void flush(StringBuilder word, List<String> tokens) {
    if (!word.isEmpty()) {
      tokens.add(word.toString());
      word.setLength(0);
    }
  }
}
