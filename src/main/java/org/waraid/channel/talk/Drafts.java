package org.waraid.channel.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.waraid.channel.Desk;

/** Shows what a change would do, and has it published or thrown away. Thread-safe. */
final class Drafts {
  private static final int MOST_CHANGED = 8;
  private static final int LONGEST_CHANGED = 300;

  private final Desk desk;
  private final Choices choices;
  private final Wording wording;

  Drafts(Desk desk, Choices choices, Wording wording) {
    this.desk = desk;
    this.choices = choices;
    this.wording = wording;
  }

  /** A change with all that it does, to be confirmed. */
  Told show(Editor editor, Desk.Draft draft) {
    List<Told.Block> blocks = new ArrayList<>();
    blocks.add(new Told.Text(wording.text("editors.draft", draft.title())));
    if (!draft.diff().isBlank()) {
      blocks.add(new Told.Code(draft.diff().stripTrailing()));
    }
    blocks.add(new Told.Text(effect(draft)));
    AtomicBoolean decided = new AtomicBoolean();
    return Told.of(blocks)
        .with(
            List.of(
                List.of(
                    choices.offer(
                        editor,
                        wording.text("editors.publish"),
                        () -> once(decided, () -> publish(editor, draft))),
                    choices.offer(
                        editor,
                        wording.text("editors.discard"),
                        () -> once(decided, () -> discard(draft))))));
  }

  /** A button may be pressed twice, but a draft is decided once. */
  private Told once(AtomicBoolean decided, Supplier<Told> decision) {
    if (!decided.compareAndSet(false, true)) {
      return Told.of(wording.text("editors.decided")).closing();
    }
    try {
      return decision.get().closing();
    } catch (RuntimeException e) {
      decided.set(false);
      throw e;
    }
  }

  private Told publish(Editor editor, Desk.Draft draft) {
    Desk.Outcome outcome = desk.publish(draft.id(), editor.name(), "");
    if (outcome instanceof Desk.Published) {
      return Told.of(wording.text("editors.published", draft.title(), draft.effect().told()));
    }
    return outcome instanceof Desk.Refused refused
        ? wording.refused(refused).after(wording.text("editors.unpublished"))
        : show(editor, (Desk.Draft) outcome);
  }

  private Told discard(Desk.Draft draft) {
    desk.discard(draft.id());
    return Told.of(wording.text("editors.discarded", draft.title()));
  }

  private String effect(Desk.Draft draft) {
    Desk.Effect effect = draft.effect();
    List<String> parts = new ArrayList<>();
    if (effect.isNone()) {
      parts.add(wording.text("editors.effect.none"));
    }
    if (!effect.answers().isEmpty()) {
      parts.add(
          wording.text("editors.effect.answers", effect.answers().size())
              + "\n"
              + changed(effect.answers()));
    }
    if (!effect.questions().isEmpty()) {
      parts.add(
          wording.text("editors.effect.questions", effect.questions().size())
              + "\n"
              + changed(effect.questions()));
    }
    if (effect.told() > 0) {
      parts.add(wording.text("editors.effect.told", effect.told()));
    }
    if (!draft.marks().isEmpty()) {
      parts.add(wording.text("editors.effect.warnings") + "\n" + wording.marks(draft.marks()));
    }
    return String.join("\n\n", parts);
  }

  private String changed(List<Desk.Changed> changed) {
    return wording.listed(changed.stream().map(this::changed).toList(), MOST_CHANGED);
  }

  private String changed(Desk.Changed changed) {
    return wording.text(
        "editors.changed",
        Wording.shortened(changed.name(), LONGEST_CHANGED),
        side(changed.before(), "editors.changed.new"),
        side(changed.after(), "editors.changed.gone"));
  }

  private String side(String text, String otherwise) {
    return text.isBlank()
        ? wording.text(otherwise)
        : Wording.shortened(text.strip(), LONGEST_CHANGED);
  }
}
