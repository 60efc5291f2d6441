package org.waraid.channel.talk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.channel.Desk;

/** Has figures changed, one thing after the other or all in one line. Thread-safe. */
final class FactTalk {
  private static final int ON_A_PAGE = 8;
  private static final int LONGEST = 200;
  private static final List<FactForm.Field> FIELDS = List.of(FactForm.Field.values());
  private static final long NEEDED = FIELDS.stream().filter(field -> !field.isOptional()).count();

  private final Desk desk;
  private final Choices choices;
  private final Dialogues dialogues;
  private final Drafts drafts;
  private final Wording wording;
  private final FactFinder finder;
  private final FactCheck check;

  FactTalk(
      Desk desk,
      Choices choices,
      Dialogues dialogues,
      Drafts drafts,
      Wording wording,
      InstantSource clock) {
    this.desk = desk;
    this.choices = choices;
    this.dialogues = dialogues;
    this.drafts = drafts;
    this.wording = wording;
    this.finder = new FactFinder(desk);
    this.check = new FactCheck(clock, wording);
  }

  /**
   * Carries out what an editor ordered.
   *
   * @param argument a fact's id, words to find one, the whole change in one line with bars between
   *     its parts, or nothing
   */
  Told fact(Editor editor, String argument) {
    if (argument.isEmpty()) {
      return themes(editor);
    }
    if (argument.indexOf('|') >= 0) {
      return inOneLine(editor, List.of(argument.split("\\|", -1)));
    }
    Optional<Desk.FactLine> named = finder.of(argument);
    if (named.isPresent()) {
      return begin(editor, named.get());
    }
    List<Desk.FactLine> found = finder.search(argument);
    String words = Wording.shortened(argument, LONGEST);
    return found.isEmpty()
        ? Told.of(wording.text("editors.fact.none", words))
        : page(editor, wording.text("editors.fact.found", words, found.size()), found, 0);
  }

  private Told themes(Editor editor) {
    List<List<Told.Choice>> rows = new ArrayList<>();
    for (Map.Entry<String, List<Desk.FactLine>> theme : finder.byTheme().entrySet()) {
      String title =
          theme.getKey().isEmpty() ? wording.text("editors.fact.unused") : theme.getKey();
      String label = wording.text("editors.fact.theme", title, theme.getValue().size());
      rows.add(
          List.of(choices.offer(editor, label, () -> page(editor, label, theme.getValue(), 0))));
    }
    return rows.isEmpty()
        ? Told.of(wording.text("editors.fact.no-facts"))
        : Told.of(wording.text("editors.fact.themes")).with(rows);
  }

  private Told page(Editor editor, String title, List<Desk.FactLine> facts, int page) {
    int from = page * ON_A_PAGE;
    int to = Math.min(facts.size(), from + ON_A_PAGE);
    List<List<Told.Choice>> rows = new ArrayList<>();
    for (Desk.FactLine fact : facts.subList(from, to)) {
      rows.add(
          List.of(
              choices.offer(editor, fact.id() + " · " + fact.shown(), () -> begin(editor, fact))));
    }
    List<Told.Choice> turning = new ArrayList<>();
    if (page > 0) {
      turning.add(turn(editor, "topics.earlier", title, facts, page - 1));
    }
    if (to < facts.size()) {
      turning.add(turn(editor, "topics.later", title, facts, page + 1));
    }
    rows.add(turning);
    return Told.of(title).with(rows);
  }

  private Told.Choice turn(
      Editor editor, String label, String title, List<Desk.FactLine> facts, int page) {
    return choices.offer(
        editor, wording.text(label), () -> page(editor, title, facts, page).inPlace());
  }

  private Told begin(Editor editor, Desk.FactLine fact) {
    return fact.figure()
        ? next(editor, FactForm.of(fact))
        : Told.of(wording.text("editors.fact.no-figure", fact.id(), fact.shown()));
  }

  /** Asks for what is missing; once nothing is, has the change prepared. */
  private Told next(Editor editor, FactForm form) {
    Optional<FactForm.Field> missing = form.missing();
    return missing.isPresent() ? ask(editor, form, missing.get()) : prepare(editor, form);
  }

  private Told ask(Editor editor, FactForm form, FactForm.Field field) {
    dialogues.ask(
        editor,
        wording.text("editors.fact.about", form.fact().id()),
        text -> answered(editor, form, field, text));
    List<Told.Choice> buttons = new ArrayList<>();
    if (field.isOptional()) {
      buttons.add(
          choices.offer(
              editor,
              wording.text("editors.skip"),
              () -> next(editor, form.with(field, "")).closing()));
    }
    buttons.add(
        choices.offer(
            editor,
            wording.text("editors.cancel"),
            () -> {
              dialogues.end(editor);
              return Told.of(wording.text("editors.fact.cancelled", form.fact().id())).closing();
            }));
    String question =
        wording.text("editors.fact.ask." + field.key(), form.fact().id(), form.fact().shown());
    return Told.of(question).with(List.of(buttons));
  }

  private Told answered(Editor editor, FactForm form, FactForm.Field field, String text) {
    FactCheck.Checked checked = check.check(field, text);
    return checked.isGood()
        ? next(editor, form.with(field, checked.value()))
        : ask(editor, form, field).after(checked.reason());
  }

  private Told inOneLine(Editor editor, List<String> parts) {
    String id = parts.get(0).strip();
    Optional<Desk.FactLine> fact = finder.of(id);
    if (fact.isEmpty()) {
      return Told.of(wording.text("editors.fact.unknown", Wording.shortened(id, LONGEST)));
    }
    if (!fact.get().figure()) {
      return begin(editor, fact.get());
    }
    List<String> values = parts.subList(1, parts.size());
    return values.size() > FIELDS.size()
        ? Told.of(wording.text("editors.fact.line"))
        : filled(editor, FactForm.of(fact.get()), values);
  }

  /** What is wrong or missing is asked for; what may be missing is not. */
  private Told filled(Editor editor, FactForm empty, List<String> values) {
    FactForm form = empty;
    List<String> reasons = new ArrayList<>();
    boolean whole = values.size() >= NEEDED;
    for (int i = 0; i < FIELDS.size(); i++) {
      FactForm.Field field = FIELDS.get(i);
      if (i >= values.size() && !(whole && field.isOptional())) {
        break;
      }
      FactCheck.Checked checked = check.check(field, i < values.size() ? values.get(i) : "");
      if (checked.isGood()) {
        form = form.with(field, checked.value());
      } else {
        reasons.add(checked.reason());
      }
    }
    Told next = next(editor, form);
    return reasons.isEmpty() ? next : next.after(String.join("\n", reasons));
  }

  private Told prepare(Editor editor, FactForm form) {
    dialogues.end(editor);
    Desk.Outcome outcome = desk.prepareFact(form.change());
    if (outcome instanceof Desk.Draft draft) {
      return drafts.show(editor, draft);
    }
    return outcome instanceof Desk.Refused refused
        ? again(editor, form, refused)
        : Told.of(wording.text("editors.published", form.fact().id(), 0));
  }

  /** What was said is not lost when the desk refuses it: each part can be said anew. */
  private Told again(Editor editor, FactForm form, Desk.Refused refused) {
    List<Told.Choice> fields = new ArrayList<>();
    for (FactForm.Field field : FIELDS) {
      fields.add(
          choices.offer(
              editor,
              wording.text("editors.fact.again." + field.key()),
              () -> next(editor, form.without(field))));
    }
    return wording.refused(refused).with(List.of(fields.subList(0, 3), fields.subList(3, 5)));
  }
}
