package org.waraid.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file of which nobody knows how it was saved. */
final class FileText {
  private FileText() {}

  /**
   * The text without its byte order mark: UTF-8, or UTF-16 where the mark says so, as spreadsheets
   * save "Unicode text".
   *
   * @throws BadFileException at the line of the first character that is neither
   */
  static String of(byte[] content) throws BadFileException {
    if (startsWith(content, 0xFF, 0xFE)) {
      return decode(content, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return decode(content, 2, StandardCharsets.UTF_16BE);
    }
    return decode(content, startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] content, int start, Charset charset) throws BadFileException {
    ByteBuffer bytes = ByteBuffer.wrap(content, start, content.length - start);
    CharBuffer characters = CharBuffer.allocate(content.length + 1);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, characters, true);
    String text = characters.flip().toString();
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    if (result.isError()) {
      throw new BadFileException(
          line,
          "the byte 0x%02X here is not %s; save the file anew with the encoding UTF-8 (in Excel: CSV UTF-8)"
              .formatted(content[bytes.position()] & 0xFF, charset));
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadFileException(1, "this is no text; name a file of text in UTF-8");
    }
    return text;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
