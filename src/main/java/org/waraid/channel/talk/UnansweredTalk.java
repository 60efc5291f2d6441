package org.waraid.channel.talk;

import java.util.ArrayList;
import java.util.List;
import org.waraid.channel.Desk;

/** Shows what people asked in vain, a page at a time. Thread-safe. */
final class UnansweredTalk {
  private static final int MOST = 100;
  private static final int ON_A_PAGE = 5;
  private static final int MOST_OTHERS = 3;
  private static final int LONGEST = 200;

  private final Desk desk;
  private final Choices choices;
  private final TeachTalk teaching;
  private final Wording wording;

  UnansweredTalk(Desk desk, Choices choices, TeachTalk teaching, Wording wording) {
    this.desk = desk;
    this.choices = choices;
    this.teaching = teaching;
    this.wording = wording;
  }

  /** A page, from 0; the last one where there are not so many. */
  Told page(Editor editor, int wanted) {
    List<Desk.Group> groups = desk.unanswered(MOST);
    if (groups.isEmpty()) {
      return Told.of(wording.text("editors.unanswered.none"));
    }
    int last = (groups.size() - 1) / ON_A_PAGE;
    int page = Math.max(0, Math.min(wanted, last));
    int from = page * ON_A_PAGE;
    List<String> parts = new ArrayList<>();
    parts.add(wording.text("editors.unanswered", groups.size(), page + 1, last + 1));
    List<List<Told.Choice>> rows = new ArrayList<>();
    for (int i = from; i < Math.min(groups.size(), from + ON_A_PAGE); i++) {
      Desk.Group group = groups.get(i);
      int number = i + 1;
      parts.add(number + ". " + text(group));
      rows.add(
          List.of(
              choices.offer(
                  editor,
                  wording.text("editors.unanswered.teach", number),
                  () -> teaching.group(editor, group)),
              choices.offer(
                  editor,
                  wording.text("editors.unanswered.dismiss", number),
                  () -> dismiss(editor, group, page))));
    }
    List<Told.Choice> turning = new ArrayList<>();
    if (page > 0) {
      turning.add(turn(editor, "topics.earlier", page - 1));
    }
    if (page < last) {
      turning.add(turn(editor, "topics.later", page + 1));
    }
    rows.add(turning);
    return Told.of(String.join("\n\n", parts)).with(rows);
  }

  private Told.Choice turn(Editor editor, String label, int page) {
    return choices.offer(editor, wording.text(label), () -> page(editor, page).inPlace());
  }

  private Told dismiss(Editor editor, Desk.Group group, int page) {
    desk.settle(group);
    String done =
        wording.text("editors.unanswered.dismissed", Wording.shortened(group.text(), LONGEST));
    return page(editor, page).after(done).inPlace();
  }

  private String text(Desk.Group group) {
    StringBuilder text =
        new StringBuilder(
            wording.text(
                "editors.unanswered.group",
                Wording.shortened(group.text(), LONGEST),
                group.count()));
    group.others().stream()
        .limit(MOST_OTHERS)
        .forEach(other -> text.append("\n   – ").append(Wording.shortened(other, LONGEST)));
    if (group.others().size() > MOST_OTHERS) {
      text.append("\n   ")
          .append(wording.text("editors.more", group.others().size() - MOST_OTHERS));
    }
    return text.toString();
  }
}
