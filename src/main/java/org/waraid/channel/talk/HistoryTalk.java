package org.waraid.channel.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;
import org.waraid.channel.History;

/** Shows what was published, and takes it back. Thread-safe. */
final class HistoryTalk {
  private static final int MOST = 10;
  private static final int IN_A_ROW = 5;
  private static final int LONGEST_WHY = 120;

  private final Desk desk;
  private final Choices choices;
  private final Drafts drafts;
  private final Wording wording;
  private final ChannelTexts texts;

  HistoryTalk(Desk desk, Choices choices, Drafts drafts, Wording wording, ChannelTexts texts) {
    this.desk = desk;
    this.choices = choices;
    this.drafts = drafts;
    this.wording = wording;
    this.texts = texts;
  }

  /** What was published, each with a button for its diff. */
  Told history(Editor editor) {
    List<History.Entry> entries = desk.history(MOST);
    if (entries.isEmpty()) {
      return Told.of(wording.text("editors.history.none"));
    }
    List<List<Told.Choice>> rows = new ArrayList<>();
    List<Told.Choice> row = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      History.Entry entry = entries.get(i);
      row.add(choices.offer(editor, Integer.toString(i + 1), () -> diff(entry)));
      if (row.size() == IN_A_ROW || i == entries.size() - 1) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return Told.of(
            wording.text("editors.history")
                + "\n"
                + lines(entries)
                + "\n"
                + wording.text("editors.history.diffs"))
        .with(rows);
  }

  /**
   * Takes back what was published after an entry.
   *
   * @param id the entry's, or its number in the list; empty to choose one
   */
  Told rollback(Editor editor, String id) {
    List<History.Entry> entries = desk.history(MOST);
    if (!id.isEmpty()) {
      Optional<History.Entry> numbered = numbered(entries, id);
      return back(editor, numbered.map(History.Entry::id).orElse(id));
    }
    if (entries.size() < 2) {
      return Told.of(wording.text("editors.rollback.none"));
    }
    List<List<Told.Choice>> rows = new ArrayList<>();
    for (int i = 1; i < entries.size(); i++) {
      History.Entry entry = entries.get(i);
      rows.add(
          List.of(
              choices.offer(
                  editor,
                  wording.text("editors.rollback.to", i + 1, texts.time(entry.at())),
                  () -> back(editor, entry.id()))));
    }
    return Told.of(wording.text("editors.rollback") + "\n" + lines(entries)).with(rows);
  }

  private Told back(Editor editor, String entry) {
    Desk.Outcome outcome = desk.prepareRollback(entry);
    if (outcome instanceof Desk.Draft draft) {
      return drafts.show(editor, draft);
    }
    return outcome instanceof Desk.Refused refused
        ? wording.refused(refused)
        : Told.of(wording.text("editors.rollback.none"));
  }

  private Told diff(History.Entry entry) {
    String title = line(entry);
    return entry.diff().isBlank()
        ? Told.of(title + "\n" + wording.text("editors.history.no-diff"))
        : Told.of(List.of(new Told.Text(title), new Told.Code(entry.diff().stripTrailing())));
  }

  private String lines(List<History.Entry> entries) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      lines.add((i + 1) + ". " + line(entries.get(i)));
    }
    return String.join("\n", lines);
  }

  private String line(History.Entry entry) {
    String why = Wording.shortened(entry.why().strip(), LONGEST_WHY);
    return wording.text(
        why.isEmpty() ? "editors.history.entry.bare" : "editors.history.entry",
        texts.time(entry.at()),
        entry.who(),
        why);
  }

  private static Optional<History.Entry> numbered(List<History.Entry> entries, String id) {
    if (entries.stream().anyMatch(entry -> entry.id().equals(id)) || !id.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(id);
    return number >= 1 && number <= entries.size()
        ? Optional.of(entries.get(number - 1))
        : Optional.empty();
  }
}
