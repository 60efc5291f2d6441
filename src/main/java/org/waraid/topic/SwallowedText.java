package org.waraid.topic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds unquoted text of which YAML silently reads less or more than its editor meant. */
final class SwallowedText {
  private static final Pattern CUT = Pattern.compile("[ \\t]+#\\S");

  private SwallowedText() {}

  /** Text that a ' #' cuts short, or a list entry that became part of the one before. */
  static Optional<Problem> find(YamlText file, Tree.Text text) {
    return cutByComment(file, text).or(() -> swallowedEntry(file, text));
  }

  private static Optional<Problem> cutByComment(YamlText file, Tree.Text text) {
    Matcher cut = CUT.matcher(file.text()).region(text.end(), file.text().length());
    if (text.value().isEmpty() || !cut.lookingAt()) {
      return Optional.empty();
    }
    Place place = file.place(cut.end() - 2);
    return Optional.of(
        Problem.error(
            place,
            "comment-cuts-text",
            "everything behind ' #' is a comment and is not read"
                + Quoting.quoted(file, place)
                + "; a comment has a space behind '#'"));
  }

  private static Optional<Problem> swallowedEntry(YamlText file, Tree.Text text) {
    int secondLine = file.text().indexOf('\n', text.start()) + 1;
    if (secondLine == 0 || secondLine > text.end()) {
      return Optional.empty();
    }
    int last = file.place(text.end()).line();
    for (int n = file.place(secondLine).line(); n <= last; n++) {
      String line = file.line(n);
      if (line.stripLeading().startsWith("- ")) {
        int indent = line.length() - line.stripLeading().length();
        return Optional.of(
            Problem.error(
                new Place(file.file(), n, indent + 1),
                "indentation",
                "this entry is indented more than the one above and is read as part of it;"
                    + " line up the '-'"));
      }
    }
    return Optional.empty();
  }
}
