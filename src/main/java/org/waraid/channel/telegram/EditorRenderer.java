package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waraid.channel.TextSplitter;
import org.waraid.channel.talk.Told;

/** Turns what editors are told into Telegram's messages; nothing of it is markup. Pure. */
final class EditorRenderer {
  /** Longer code is read in a file, not in a row of messages. */
  private static final int LONGEST_CODE = 2 * TelegramRenderer.LONGEST;

  private static final TextSplitter SPLITTER = new TextSplitter(TelegramRenderer.LONGEST);

  private final CallbackData callbacks;

  EditorRenderer(CallbackData callbacks) {
    this.callbacks = callbacks;
  }

  Outgoing outgoing(Told said) {
    List<Markup> pieces = new ArrayList<>();
    Optional<Outgoing.Document> document = Optional.empty();
    for (Told.Block block : said.blocks()) {
      if (block instanceof Told.Text text) {
        SPLITTER.split(text.text(), Locale.ENGLISH).forEach(it -> pieces.add(Markup.text(it)));
      } else if (((Told.Code) block).text().length() > LONGEST_CODE) {
        document =
            Optional.of(new Outgoing.Document("changes.diff", ((Told.Code) block).text() + "\n"));
      } else {
        ((Told.Code) block)
            .pieces(TelegramRenderer.LONGEST)
            .forEach(it -> pieces.add(Markup.code(it)));
      }
    }
    return Outgoing.once(withKeyboard(parts(pieces), keyboard(said)), document);
  }

  /** As many pieces to a message as go into one. */
  private static List<Part> parts(List<Markup> pieces) {
    List<Part> parts = new ArrayList<>();
    Markup message = Markup.EMPTY;
    for (Markup piece : pieces) {
      Markup longer = Markup.join("\n\n", List.of(message, piece));
      if (longer.plain().length() <= TelegramRenderer.LONGEST) {
        message = longer;
      } else {
        parts.add(Part.of(message));
        message = piece;
      }
    }
    if (!message.plain().isEmpty()) {
      parts.add(Part.of(message));
    }
    return parts;
  }

  private List<List<Button>> keyboard(Told said) {
    return said.choices().stream().map(row -> row.stream().map(this::button).toList()).toList();
  }

  private Button button(Told.Choice choice) {
    return new Button(choice.label(), callbacks.of(new Pressed.Offered(choice.token())));
  }

  private static List<Part> withKeyboard(List<Part> parts, List<List<Button>> keyboard) {
    List<Part> all = new ArrayList<>(parts);
    if (!all.isEmpty()) {
      all.add(all.remove(all.size() - 1).with(keyboard));
    }
    return all;
  }
}
