package org.waraid.channel.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;

/** Puts what the desk tells into words. */
final class Wording {
  /** As much as a phone shows without scrolling far. */
  private static final int MOST_MARKS = 10;

  private final ChannelTexts texts;

  Wording(ChannelTexts texts) {
    this.texts = texts;
  }

  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** Marks, errors first, each on a line; empty when there is none. */
  String marks(List<Desk.Mark> marks) {
    List<Desk.Mark> sorted = new ArrayList<>(marks);
    sorted.sort((a, b) -> Boolean.compare(b.error(), a.error()));
    return listed(sorted.stream().map(this::mark).toList(), MOST_MARKS);
  }

  private String mark(Desk.Mark mark) {
    return text(
        mark.error() ? "editors.mark.error" : "editors.mark.warning",
        "%s:%d:%d".formatted(mark.file(), mark.line(), mark.column()),
        mark.text());
  }

  /** Lines, and how many more there are. */
  String listed(List<String> lines, int most) {
    String shown = lines.stream().limit(most).collect(Collectors.joining("\n"));
    return lines.size() <= most ? shown : shown + "\n" + text("editors.more", lines.size() - most);
  }

  /** Why something cannot be done. */
  Told refused(Desk.Refused refused) {
    String marks = marks(refused.marks());
    return Told.of(text("editors.refused", refused.why()) + (marks.isEmpty() ? "" : "\n" + marks));
  }

  /** A text cut to a length, with "…" for the rest; cuts no character in two. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
