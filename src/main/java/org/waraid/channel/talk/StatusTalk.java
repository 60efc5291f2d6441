package org.waraid.channel.talk;

import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;

/** Says how things are. Thread-safe. */
final class StatusTalk {
  /** As many characters of the version as tell two apart. */
  private static final int VERSION = 10;

  private final Desk desk;
  private final Wording wording;
  private final ChannelTexts texts;

  StatusTalk(Desk desk, Wording wording, ChannelTexts texts) {
    this.desk = desk;
    this.wording = wording;
    this.texts = texts;
  }

  Told status() {
    return Told.of(text(desk.status()));
  }

  Told reload() {
    return Told.of(wording.text("editors.reloaded") + "\n" + text(desk.reload()));
  }

  private String text(Desk.Status status) {
    String version = status.version();
    StringBuilder text =
        new StringBuilder(
            wording.text(
                "editors.status",
                version.substring(0, Math.min(VERSION, version.length())),
                texts.time(status.since()),
                status.topics(),
                status.phrasings()));
    if (status.training()) {
      text.append('\n').append(wording.text("editors.status.training"));
    }
    if (status.isBehind()) {
      text.append("\n\n").append(wording.text("editors.status.behind"));
    } else if (status.marks().isEmpty()) {
      text.append('\n').append(wording.text("editors.status.good"));
    }
    String marks = wording.marks(status.marks());
    return marks.isEmpty() ? text.toString() : text.append('\n').append(marks).toString();
  }
}
