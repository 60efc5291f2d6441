package org.waraid.channel.talk;

import java.time.InstantSource;
import java.util.Optional;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;

/**
 * The dialogue with editors, whatever they write from: what they order, answer and press, and what
 * they are told. Whether somebody is an editor, its callers know. Thread-safe.
 */
public final class EditorTalk {
  private final Wording wording;
  private final Choices choices = new Choices();
  private final Dialogues dialogues;
  private final StatusTalk status;
  private final TeachTalk teaching;
  private final UnansweredTalk unanswered;
  private final FactTalk facts;
  private final HistoryTalk history;

  /** A talk over what editors can do, in a language. */
  public EditorTalk(Desk desk, ChannelTexts texts, InstantSource clock) {
    this.wording = new Wording(texts);
    this.dialogues = new Dialogues(clock, wording);
    Drafts drafts = new Drafts(desk, choices, wording);
    this.status = new StatusTalk(desk, wording, texts);
    this.teaching = new TeachTalk(desk, choices, dialogues, drafts, wording);
    this.unanswered = new UnansweredTalk(desk, choices, teaching, wording);
    this.facts = new FactTalk(desk, choices, dialogues, drafts, wording, clock);
    this.history = new HistoryTalk(desk, choices, drafts, wording, texts);
  }

  /** Whether the bot has asked an editor something, so that what they write is for it. */
  public boolean isOpen(Editor editor) {
    return dialogues.isOpen(editor);
  }

  /** What follows what an editor writes; empty when the bot has asked them nothing. */
  public Optional<Told> hear(Editor editor, String text) {
    return dialogues.isOpen(editor) && text.strip().equalsIgnoreCase(EditorWord.CANCEL.word())
        ? Optional.of(cancel(editor))
        : dialogues.hear(editor, text.strip());
  }

  /**
   * Carries out an order.
   *
   * @param argument what stands behind it
   * @param repliedTo what the message says that the order replies to
   */
  public Told carryOut(
      Editor editor, EditorWord word, String argument, Optional<String> repliedTo) {
    String rest = argument.strip();
    return switch (word) {
      case STATUS -> status.status();
      case RELOAD -> status.reload();
      case UNANSWERED -> unanswered.page(editor, 0);
      case TEACH -> teaching.teach(editor, rest, repliedTo);
      case FACT -> facts.fact(editor, rest);
      case ROLLBACK -> history.rollback(editor, rest);
      case HISTORY -> history.history(editor);
      case CANCEL -> cancel(editor);
      case SKIP ->
          dialogues
              .hear(editor, EditorWord.SKIP.word())
              .orElseGet(() -> Told.of(wording.text("editors.nothing-open")));
    };
  }

  /** A question is to be taught, and the topics it may belong to are offered. */
  public Told teach(Editor editor, String question) {
    return teaching.question(editor, question);
  }

  /** What follows when an editor presses a button. */
  public Told press(Editor editor, String token) {
    return choices
        .of(editor, token)
        .orElse(() -> Told.of(wording.text("editors.pressed.gone")).closing())
        .get();
  }

  private Told cancel(Editor editor) {
    return Told.of(
        dialogues
            .end(editor)
            .map(about -> wording.text("editors.cancelled", about))
            .orElseGet(() -> wording.text("editors.nothing-open")));
  }
}
