package org.waraid.topic;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text of a response file and the way from an index in it to a place. Immutable. */
final class YamlText {
  /** Far above any file an editor would write, far below what would hurt. */
  static final int MOST_BYTES = 1_000_000;

  private final Path file;
  private final String text;
  private final List<String> lines;
  private final int[] charIndexes;
  private final int[] lineStarts;

  YamlText(Path file, String text) {
    this.file = file;
    this.text = text;
    this.lines = text.lines().toList();
    this.charIndexes = charIndexes(text);
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /** Reads a file; what makes that impossible is added to the problems. */
  static Optional<YamlText> read(Path file, byte[] content, List<Problem> problems) {
    if (content.length > MOST_BYTES) {
      problems.add(
          Problem.error(
              new Place(file, 1, 1),
              "too-large",
              "the file has %,d bytes; at most %,d are read; split it in two"
                  .formatted(content.length, MOST_BYTES)));
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(content.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(content), characters, true);
    YamlText text = new YamlText(file, characters.flip().toString());
    if (result.isError()) {
      problems.add(
          Problem.error(
              text.place(text.text.length()),
              "not-utf-8",
              "this character is not UTF-8; save the file with the encoding UTF-8"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  /** A line by its number from 1, without its end; empty behind the last. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  List<String> lines() {
    return lines;
  }

  /** The index of a code point, which the YAML parser counts, in the text. */
  int charIndex(int codePoints) {
    if (charIndexes.length == 0) {
      return Math.min(codePoints, text.length());
    }
    return charIndexes[Math.min(codePoints, charIndexes.length - 1)];
  }

  /** For every code point its index and at last the end; empty when both count the same. */
  private static int[] charIndexes(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new int[0];
    }
    int[] indexes = new int[count + 1];
    int at = 0;
    for (int i = 0; i < count; i++) {
      indexes[i] = at;
      at = text.offsetByCodePoints(at, 1);
    }
    indexes[count] = at;
    return indexes;
  }

  /** The place of an index in the text. */
  Place place(int index) {
    int end = Math.min(index, text.length());
    int found = Arrays.binarySearch(lineStarts, end);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, text.codePointCount(lineStarts[line], end) + 1);
  }

  /** The place of the nth (from 0) occurrence of a part between two indexes. */
  Optional<Place> find(String part, int nth, int start, int end) {
    int index = start - 1;
    for (int i = 0; i <= nth; i++) {
      index = text.indexOf(part, index + 1);
      if (index < 0 || index + part.length() > end) {
        return Optional.empty();
      }
    }
    return Optional.of(place(index));
  }
}
