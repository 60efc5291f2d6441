package org.waraid.topic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Words for what goes wrong when people who do not program write YAML. The parser's own messages
 * speak of block mappings and flow nodes; these say which line to put in quotes.
 */
final class YamlTraps {
  private static final Pattern NO_SPACE =
      Pattern.compile("^\\s*(?:- +)*([a-z][a-z-]*):[^\\s:/].*$");
  private static final Pattern SIGN = Pattern.compile("found character '(.)");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private YamlTraps() {}

  /** What keeps the parser from starting at all. */
  static Optional<Problem> atTheStart(YamlText file) {
    String text = file.text();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      return Optional.of(
          error(
              file.place(0),
              "byte-order-mark",
              "the file begins with an invisible byte order mark; save it as UTF-8 without BOM"));
    }
    if (text.startsWith("%") || text.contains("\n%")) {
      int percent = text.startsWith("%") ? 0 : text.indexOf("\n%") + 1;
      return Optional.of(needsQuotes(file, file.place(percent), "a line must not begin with '%'"));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
        return Optional.of(
            error(
                file.place(i),
                "control-character",
                "an invisible character (U+%04X) stands here; delete it".formatted((int) c)));
      }
    }
    return Optional.empty();
  }

  /**
   * The parser's complaint in an editor's words.
   *
   * @param quoted the last text in quotes before it, whose end may be missing
   */
  static Problem explain(YamlText file, MarkedYamlEngineException e, Optional<Tree.Text> quoted) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    Place place = mark.map(m -> place(file, m)).orElse(new Place(file.file(), 1, 1));
    Optional<Place> runaway = quoted.flatMap(text -> runaway(file, text, place));
    if (runaway.isPresent()) {
      return error(runaway.get(), "quotes", "the quotation mark that begins here has no end");
    }
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (problem.contains("TAB")) {
      return error(place, "tab", "a tab stands here; YAML is indented with spaces");
    }
    Matcher sign = SIGN.matcher(problem);
    if (sign.find()) {
      return needsQuotes(file, place, "text must not begin with '" + sign.group(1) + "'");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return unexpectedColon(file, place);
    }
    if (problem.startsWith("could not find expected ':'")) {
      return missingColon(file, start(file, e, place));
    }
    if (problem.startsWith("mapping keys are not allowed")) {
      return needsQuotes(file, place, "text must not begin with '? '");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return needsQuotes(
          file, place, "text must not begin with '- ', and a list begins on a new line");
    }
    if (context.contains("anchor") || context.contains("alias")) {
      char first = context.contains("anchor") ? '&' : '*';
      return needsQuotes(file, start(file, e, place), "text must not begin with '" + first + "'");
    }
    if (context.contains("block scalar")) {
      return error(
          start(file, e, place),
          "text-beside-bar",
          "behind '|' or '>' the text begins on the next line; delete the sign to keep it on this one");
    }
    if (context.contains("quoted scalar")) {
      return inQuotes(file, e, place, problem);
    }
    if (context.contains("flow")) {
      return inBrackets(file, e, place, context);
    }
    if (problem.startsWith("expected the node content")) {
      return needsQuotes(file, place, "text must not begin with '" + at(file, place) + "'");
    }
    if (problem.startsWith("expected <block end>")) {
      return outOfLine(file, place);
    }
    return error(place, "yaml", "this is not YAML (" + problem + ")");
  }

  /** For what the parser reports without a place. */
  static Problem unreadable(YamlText file, YamlEngineException e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown reason");
    return error(new Place(file.file(), 1, 1), "yaml", "this is not YAML (" + reason + ")");
  }

  private static Problem needsQuotes(YamlText file, Place place, String what) {
    return error(place, "needs-quotes", what + Quoting.quoted(file, place));
  }

  /** Text in quotes that ends on the line of the complaint and began on an earlier one. */
  private static Optional<Place> runaway(YamlText file, Tree.Text quoted, Place complaint) {
    boolean quotes =
        quoted.start() < file.text().length()
            && "\"'".indexOf(file.text().charAt(quoted.start())) >= 0;
    int endLine = file.place(quoted.end()).line();
    return quotes && endLine == complaint.line() && quoted.place().line() < endLine
        ? Optional.of(quoted.place())
        : Optional.empty();
  }

  private static Problem missingColon(YamlText file, Place place) {
    Optional<Problem> noSpace = noSpace(file, place.line());
    return noSpace.orElseGet(
        () ->
            error(
                place,
                "no-colon",
                "a ':' is missing behind this name, or a '- ' before this text"));
  }

  private static Optional<Problem> noSpace(YamlText file, int number) {
    String line = file.line(number);
    Matcher missing = NO_SPACE.matcher(line);
    if (!missing.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        error(
            new Place(file.file(), number, missing.end(1) + 1),
            "no-space",
            "a space is missing behind '" + missing.group(1) + ":'"));
  }

  private static Problem unexpectedColon(YamlText file, Place place) {
    String line = file.line(place.line());
    String before = line.substring(0, Math.min(line.length(), place.column() - 1));
    if (before.contains(": ") || line.stripLeading().startsWith(":")) {
      return needsQuotes(file, place, "': ' splits text in two");
    }
    for (int n = place.line() - 1; n >= 1; n--) {
      String above = file.line(n);
      if (above.isBlank() || above.stripLeading().startsWith("#")) {
        continue;
      }
      Optional<Problem> noSpace = noSpace(file, n);
      if (noSpace.isPresent()) {
        return noSpace.get();
      }
      break;
    }
    return outOfLine(file, place);
  }

  private static Problem outOfLine(YamlText file, Place place) {
    String line = file.line(place.line());
    Quoting.Content content = Quoting.content(file, place.line());
    if (place.column() > content.start() + 1 && !content.text().isEmpty()) {
      char first = content.text().charAt(0);
      if (first == '{' || first == '[') {
        return needsQuotes(file, place, "text must not begin with '" + first + "'");
      }
      if (first == '"' || first == '\'') {
        return error(
            place,
            "quotes",
            "text goes on behind the closing %s; inside double quotes write \\\" for a quotation mark"
                .formatted(first));
      }
    }
    return error(
        new Place(file.file(), place.line(), indent(line) + 1),
        "indentation",
        "this line is not lined up with the ones above that it belongs to; check the spaces before it");
  }

  private static Problem inQuotes(
      YamlText file, MarkedYamlEngineException e, Place place, String problem) {
    if (problem.contains("escape")) {
      return error(place, "quotes", "inside double quotes a backslash is written twice: \\\\");
    }
    return error(start(file, e, place), "quotes", "the quotation mark that begins here has no end");
  }

  private static Problem inBrackets(
      YamlText file, MarkedYamlEngineException e, Place place, String context) {
    Place start = start(file, e, place);
    char open = context.contains("mapping") ? '{' : '[';
    char close = open == '{' ? '}' : ']';
    if (context.contains("node")) {
      return error(
          place,
          "brackets",
          "an entry is missing before this '"
              + at(file, place)
              + "'; delete it or put text in double quotes");
    }
    return error(
        start,
        "brackets",
        ("what begins with '%s' here is not closed with '%s', or a text in it has one of the signs"
                + " : # , [ ] { }; put texts in double quotes or each on a line of its own")
            .formatted(open, close));
  }

  private static Place start(YamlText file, MarkedYamlEngineException e, Place otherwise) {
    return e.getContextMark().map(mark -> place(file, mark)).orElse(otherwise);
  }

  private static Place place(YamlText file, Mark mark) {
    return new Place(file.file(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String at(YamlText file, Place place) {
    String line = file.line(place.line());
    return place.column() <= line.length()
        ? line.substring(place.column() - 1, place.column())
        : "end of line";
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static Problem error(Place place, String code, String message) {
    return Problem.error(place, code, message);
  }
}
