package org.waraid.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.talk.Editor;
import org.waraid.channel.talk.EditorTalk;
import org.waraid.channel.talk.Told;

/** Lets editors in, and nobody else: by the ids of their members. Thread-safe. */
final class EditorsDesk {
  private final Optional<EditorTalk> talk;
  private final Set<String> editors;
  private final EditorRenderer renderer;
  private final ChannelTexts texts;
  private final Cache<String, String> names = Caffeine.newBuilder().maximumSize(1_000).build();

  /**
   * A desk for these editors.
   *
   * @param talk empty where the response files cannot be changed
   */
  EditorsDesk(
      Optional<EditorTalk> talk, Set<String> editors, EditorRenderer renderer, ChannelTexts texts) {
    this.talk = talk;
    this.editors = Set.copyOf(editors);
    this.renderer = renderer;
    this.texts = texts;
  }

  boolean isEditor(String team, String user) {
    return editors.contains(user) || editors.contains(team + ":" + user);
  }

  /** Whether editors can do anything here. */
  boolean isOpen() {
    return talk.isPresent();
  }

  /** Learns how a member is called, so that the history can name them. */
  void met(String team, String user, String name) {
    if (isEditor(team, user) && !name.isBlank()) {
      names.put(team + ":" + user, name.strip());
    }
  }

  /** Whether a text may be for this desk; false is sure. Waits for nothing. */
  boolean mayMean(Task task) {
    return isEditor(task.team(), task.user())
        || EditorOrder.of(task.text()).filter(EditorOrder::isUnmistakable).isPresent();
  }

  /** What an editor is told, or that somebody is none; empty for a question like all others. */
  Optional<Said> asked(Task task) {
    Optional<EditorOrder> order = EditorOrder.of(task.text());
    if (!isEditor(task.team(), task.user())) {
      return order.filter(EditorOrder::isUnmistakable).map(it -> notice("editors.not-for-you"));
    }
    if (talk.isEmpty()) {
      return order.filter(EditorOrder::isUnmistakable).map(it -> notice("editors.unavailable"));
    }
    Editor editor = editor(task);
    return order
        .map(it -> talk.get().carryOut(editor, it.word(), it.argument(), Optional.empty()))
        .or(() -> talk.get().hear(editor, task.text()))
        .map(told -> said(task, editor, told));
  }

  /** What follows a button that somebody pressed. */
  Said pressed(Task task) {
    if (!isEditor(task.team(), task.user())) {
      return notice("editors.not-for-you");
    }
    if (talk.isEmpty()) {
      return notice("editors.unavailable");
    }
    Editor editor = editor(task);
    return said(
        task,
        editor,
        task.kind() == Task.Kind.TEACH
            ? talk.get().teach(editor, task.text())
            : talk.get().press(editor, task.text()));
  }

  private Said said(Task task, Editor editor, Told told) {
    // In a channel the bot does not hear what is written without its name.
    boolean hint = !task.isDirect() && talk.filter(it -> it.isOpen(editor)).isPresent();
    return Said.of(renderer.parts(told, hint ? texts.text("editors.slack.answer") : ""))
        .instead(told.pressed() == Told.Pressed.GIVES_WAY);
  }

  private Editor editor(Task task) {
    String id = task.team() + ":" + task.user();
    String name = names.getIfPresent(id);
    return new Editor(
        id, name == null ? "Slack " + task.user() : "%s (Slack %s)".formatted(name, task.user()));
  }

  private Said notice(String key) {
    return Said.of(renderer.parts(Told.notice(texts.text(key)), ""));
  }
}
