package org.waraid.channel;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into messages where a reader would pause. */
public final class TextSplitter {
  private final int longest;

  /**
   * A splitter for one platform.
   *
   * @param longest how many UTF-16 units a message may have
   */
  public TextSplitter(int longest) {
    if (longest < 2) {
      throw new IllegalArgumentException("longest must be at least 2, was " + longest);
    }
    this.longest = longest;
  }

  /**
   * Cuts at the end of a paragraph if one lies in the later half of a message, else at the end of a
   * sentence, else between words, else between characters. Nothing but white space is lost.
   */
  public List<String> split(String text, Locale locale) {
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > longest) {
      int end = end(rest, locale);
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return List.copyOf(parts);
  }

  private int end(String text, Locale locale) {
    int paragraph = text.lastIndexOf("\n\n", longest);
    if (paragraph >= longest / 2) {
      return paragraph;
    }
    int sentence = boundary(BreakIterator.getSentenceInstance(locale), text);
    if (sentence > 0) {
      return sentence;
    }
    int word = lastSpace(text);
    if (word > 0) {
      return word;
    }
    int character = boundary(BreakIterator.getCharacterInstance(locale), text);
    if (character > 0) {
      return character;
    }
    return Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
  }

  /** The last boundary that fits; a boundary's trailing white space may hang over the limit. */
  private int boundary(BreakIterator boundaries, String text) {
    boundaries.setText(text);
    int end = boundaries.preceding(longest + 1);
    int next = boundaries.following(longest);
    if (next != BreakIterator.DONE && text.substring(0, next).strip().length() <= longest) {
      return next;
    }
    return end == BreakIterator.DONE ? 0 : end;
  }

  private int lastSpace(String text) {
    for (int i = longest; i > 0; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return 0;
  }
}
