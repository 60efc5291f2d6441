package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.User;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.talk.Editor;
import org.waraid.channel.talk.EditorTalk;
import org.waraid.channel.talk.Told;

/**
 * Lets editors in, and nobody else: in private chats, by the numbers of their users. Thread-safe.
 */
final class EditorsDesk {
  private final Optional<EditorTalk> talk;
  private final Set<Long> editors;
  private final EditorRenderer renderer;
  private final ChannelTexts texts;
  private final Names names = new Names();

  /**
   * A desk for these editors.
   *
   * @param talk empty where the response files cannot be changed
   */
  EditorsDesk(
      Optional<EditorTalk> talk, Set<Long> editors, EditorRenderer renderer, ChannelTexts texts) {
    this.talk = talk;
    this.editors = Set.copyOf(editors);
    this.renderer = renderer;
    this.texts = texts;
  }

  /** Learns how a user is called, so that the history can name them. */
  void met(User user) {
    if (editors.contains(user.getId())) {
      names.put(user);
    }
  }

  /** Does what somebody orders, or tells them that they cannot. */
  Outgoing carryOut(Asker asker, Heard.Edit edit) {
    boolean editor = editors.contains(asker.user());
    if (asker.group()) {
      // It may be meant for another bot of the group.
      return editor
          ? notice("editors.private")
          : edit.named() ? notice("editors.not-for-you") : Outgoing.NOTHING;
    }
    if (!editor) {
      return notice("editors.not-for-you.id", asker.person());
    }
    return talk.map(
            it ->
                renderer.outgoing(
                    it.carryOut(editor(asker), edit.word(), edit.argument(), edit.repliedTo())))
        .orElseGet(() -> notice("editors.unavailable"));
  }

  /** What follows what an editor was asked; empty for all else. */
  Optional<Outgoing> hear(Asker asker, String text) {
    return isEditor(asker)
        ? talk.flatMap(it -> it.hear(editor(asker), text)).map(renderer::outgoing)
        : Optional.empty();
  }

  /** Whether somebody is an editor in a place where they may be one. */
  boolean isEditor(Asker asker) {
    return !asker.group() && editors.contains(asker.user());
  }

  /** What follows a button that an editor pressed. */
  Told press(Asker editor, String token) {
    return talk.map(it -> it.press(editor(editor), token))
        .orElseGet(() -> Told.notice(texts.text("editors.unavailable")));
  }

  Outgoing outgoing(Told said) {
    return renderer.outgoing(said);
  }

  private Editor editor(Asker asker) {
    return new Editor(asker.person(), names.of(asker.user()));
  }

  private Outgoing notice(String key, Object... arguments) {
    return Outgoing.once(
        List.of(Part.of(Markup.text(texts.text(key, arguments)))), Optional.empty());
  }
}
