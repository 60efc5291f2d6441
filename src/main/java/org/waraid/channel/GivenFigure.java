package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;

/**
 * A figure that somebody was given, as it is noted in {@link Subscriptions.Given#facts()}.
 *
 * @param fact id of the fact
 * @param shown its value as the answer showed it; empty when that was not noted
 */
public record GivenFigure(String fact, String shown) {
  private static final char BETWEEN = '=';

  public GivenFigure {
    requireNonNull(fact, "fact is null");
    requireNonNull(shown, "shown is null");
  }

  /** What a note says. */
  public static GivenFigure of(String note) {
    int between = note.indexOf(BETWEEN);
    return between < 0
        ? new GivenFigure(note, "")
        : new GivenFigure(note.substring(0, between), note.substring(between + 1));
  }

  /** Notes of all that a reply stands on. */
  public static List<String> notes(Reply reply, Assistant assistant) {
    return reply.facts().stream()
        .map(fact -> new GivenFigure(fact, assistant.figure(fact).orElse("")).note())
        .toList();
  }

  /** The note that says so. An id has no such sign, and a value is one line. */
  public String note() {
    return fact + BETWEEN + shown.replace('\n', ' ');
  }

  /** Whether the same fact is shown otherwise now. A fact that is gone has not changed. */
  public boolean hasChanged(Optional<String> now) {
    return !shown.isEmpty() && now.isPresent() && !now.get().replace('\n', ' ').equals(shown);
  }
}
