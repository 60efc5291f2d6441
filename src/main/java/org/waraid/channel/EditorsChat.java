package org.waraid.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells editors what they would not see otherwise, each thing once. Thread-safe. */
public final class EditorsChat {
  private static final Logger LOG = LoggerFactory.getLogger(EditorsChat.class);

  /** As many mistakes as a phone shows without scrolling far. */
  private static final int MOST_MARKS = 10;

  private final Editors editors;
  private final Seen told;
  private final ChannelTexts texts;
  private List<Desk.Mark> mistakes = List.of();

  /** Without their lines, which move with every edit. */
  private Set<String> failing = Set.of();

  /**
   * Tells these editors.
   *
   * @param told knows what they were told, also over restarts and replicas if it is kept, as {@link
   *     Inbox#seen} is
   */
  public EditorsChat(Editors editors, Seen told, ChannelTexts texts) {
    this.editors = editors;
    this.told = told;
    this.texts = texts;
  }

  /**
   * The response files were read. Editors are told when they are bad, when they are bad in another
   * way, and when they are good again; warnings are left to {@code /status}.
   *
   * @param marks all that is wrong with them; empty when nothing is
   */
  public void read(List<Desk.Mark> marks) {
    List<Desk.Mark> errors = marks.stream().filter(Desk.Mark::error).toList();
    boolean changed;
    synchronized (this) {
      changed = !errors.equals(mistakes);
      mistakes = errors;
    }
    if (changed) {
      tell(
          errors.isEmpty()
              ? texts.text("editors.files.good")
              : listed("editors.files.bad", errors));
    }
  }

  /**
   * The topics' own tests were tried. Editors are told when some fail that did not fail before, and
   * when all come out as written again.
   */
  public void tried(List<Desk.Mark> now) {
    Set<String> all =
        now.stream().map(mark -> mark.file() + mark.text()).collect(Collectors.toSet());
    boolean news;
    synchronized (this) {
      news = all.isEmpty() ? !failing.isEmpty() : !failing.containsAll(all);
      failing = all;
    }
    if (news) {
      tell(now.isEmpty() ? texts.text("editors.tests.good") : listed("editors.tests.bad", now));
    }
  }

  /** A topic is valid no longer, and nobody is answered by it any more. */
  public void expired(String topic, LocalDate validUntil) {
    if (told.first("expired:" + topic + ":" + validUntil)) {
      tell(texts.text("editors.expired", topic, validUntil.toString()));
    }
  }

  private String listed(String key, List<Desk.Mark> marks) {
    String lines =
        marks.stream().limit(MOST_MARKS).map(EditorsChat::line).collect(Collectors.joining("\n"));
    int more = Math.max(0, marks.size() - MOST_MARKS);
    return texts.text(key, marks.size(), lines, more).strip();
  }

  private static String line(Desk.Mark mark) {
    return "%s:%d:%d: %s".formatted(mark.file(), mark.line(), mark.column(), mark.text());
  }

  private void tell(String text) {
    try {
      editors.tell(text);
    } catch (RuntimeException e) {
      LOG.error("editors were not told because of a fault", e);
    }
  }
}
