package org.waraid.topic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows an editor a line as it should stand, in double quotes. */
final class Quoting {
  private static final Pattern ENTRY =
      Pattern.compile("^\\s*((?:- +)*)(?:([a-z][a-z-]*): +)?(.*)$");
  private static final Pattern LIST_ENTRY = Pattern.compile("^\\s*((?:- +)*)()(.*)$");

  private Quoting() {}

  /** "; put this line in double quotes: …" with the line as it should be. */
  static String quoted(YamlText file, Place place) {
    return "; put this line in double quotes: " + inQuotes(file.line(place.line()), ENTRY);
  }

  /** Whether a place is where the text of its line begins, behind '- ' and a key. */
  static boolean beginsLine(YamlText file, Place place) {
    return content(file, place.line()).start() == place.column() - 1;
  }

  /** The same for a list entry that was read as a map: its first word is no key. */
  static String quotedEntry(YamlText file, Place place) {
    return "; put this line in double quotes: " + inQuotes(file.line(place.line()), LIST_ENTRY);
  }

  private static String inQuotes(String line, Pattern pattern) {
    Matcher parts = pattern.matcher(line);
    if (!parts.matches()) {
      return line.strip();
    }
    String key = parts.group(2) == null || parts.group(2).isEmpty() ? "" : parts.group(2) + ": ";
    String text = parts.group(3).strip();
    return parts.group(1) + key + '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What a line says behind '- ' and a key, and where that begins: index and text. */
  static Content content(YamlText file, int line) {
    Matcher parts = ENTRY.matcher(file.line(line));
    return parts.matches()
        ? new Content(parts.start(3), parts.group(3))
        : new Content(0, file.line(line));
  }

  /** A part of a line from an index on. */
  record Content(int start, String text) {}
}
