package org.waraid.channel.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the bot has asked which editor, until it is answered or too late. Thread-safe. */
final class Dialogues {
  private static final Duration OPEN = Duration.ofMinutes(15);

  /** Later than this, what an editor writes has surely nothing to do with it. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final InstantSource clock;
  private final Wording wording;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  private record Asked(String about, Function<String, Told> next, Instant until) {}

  Dialogues(InstantSource clock, Wording wording) {
    this.clock = clock;
    this.wording = wording;
  }

  /**
   * From now on what the editor writes is the answer to this.
   *
   * @param about what it is about, in a few words
   * @param next says what follows the answer, and asks on or ends
   */
  void ask(Editor editor, String about, Function<String, Told> next) {
    asked.put(editor.id(), new Asked(about, next, clock.instant().plus(OPEN)));
  }

  boolean isOpen(Editor editor) {
    Asked open = asked.get(editor.id());
    return open != null && clock.instant().isBefore(open.until());
  }

  /** What follows what an editor writes; empty when nothing was asked. */
  Optional<Told> hear(Editor editor, String text) {
    Asked open = asked.get(editor.id());
    if (open == null) {
      return Optional.empty();
    }
    if (isOpen(editor)) {
      ask(editor, open.about(), open.next());
      return Optional.of(open.next().apply(text));
    }
    asked.remove(editor.id(), open);
    return clock.instant().isBefore(open.until().plus(REMEMBERED))
        ? Optional.of(Told.of(wording.text("editors.timed-out", open.about())))
        : Optional.empty();
  }

  /** Ends what is open; what it was about, or empty when nothing was. */
  Optional<String> end(Editor editor) {
    boolean open = isOpen(editor);
    return Optional.ofNullable(asked.remove(editor.id())).filter(it -> open).map(Asked::about);
  }
}
