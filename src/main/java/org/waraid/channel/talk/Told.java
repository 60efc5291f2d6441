package org.waraid.channel.talk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What an editor is told.
 *
 * @param blocks one below the other
 * @param choices rows of buttons below them
 * @param pressed what becomes of the message whose button was pressed
 */
public record Told(List<Block> blocks, List<List<Choice>> choices, Pressed pressed) {
  public Told {
    blocks = List.copyOf(blocks);
    choices = choices.stream().map(List::copyOf).toList();
    requireNonNull(pressed, "pressed is null");
  }

  /** A part of what is told. */
  public sealed interface Block permits Text, Code {}

  /** Plain text; nothing in it is markup. */
  public record Text(String text) implements Block {
    public Text {
      requireNonNull(text, "text is null");
    }
  }

  /** Lines to be shown as they are, such as a diff. */
  public record Code(String text) implements Block {
    public Code {
      requireNonNull(text, "text is null");
    }

    /** In pieces of at most so many UTF-16 units, cut between lines where that can be. */
    public List<String> pieces(int longest) {
      List<String> pieces = new ArrayList<>();
      StringBuilder piece = new StringBuilder();
      for (String line : text.split("\n", -1)) {
        if (!piece.isEmpty() && piece.length() + 1 + line.length() > longest) {
          pieces.add(piece.toString());
          piece.setLength(0);
        }
        String rest = line;
        while (rest.length() > longest) {
          int end = Character.isHighSurrogate(rest.charAt(longest - 1)) ? longest - 1 : longest;
          pieces.add(rest.substring(0, end));
          rest = rest.substring(end);
        }
        piece.append(piece.isEmpty() ? "" : "\n").append(rest);
      }
      pieces.add(piece.toString());
      return pieces.stream().filter(each -> !each.isBlank()).toList();
    }
  }

  /**
   * A button.
   *
   * @param label what it says, 60 characters at most
   * @param token what it sends back to {@link EditorTalk#press}: 12 letters and digits
   */
  public record Choice(String label, String token) {
    public Choice {
      requireNonNull(label, "label is null");
      requireNonNull(token, "token is null");
    }
  }

  /** What becomes of the message whose button was pressed. */
  public enum Pressed {
    /** It stays as it is. */
    STAYS,
    /** What it offered is decided; it loses its buttons. */
    CLOSES,
    /** This stands in its place. */
    GIVES_WAY
  }

  /** A channel's own words, without choices. */
  public static Told notice(String text) {
    return new Told(List.of(new Text(text)), List.of(), Pressed.STAYS);
  }

  static Told of(String text) {
    return notice(text);
  }

  static Told of(List<Block> blocks) {
    return new Told(blocks, List.of(), Pressed.STAYS);
  }

  Told with(List<List<Choice>> rows) {
    List<List<Choice>> all = new ArrayList<>(choices);
    rows.stream().filter(row -> !row.isEmpty()).forEach(all::add);
    return new Told(blocks, all, pressed);
  }

  Told with(Choice choice) {
    return with(List.of(List.of(choice)));
  }

  Told closing() {
    return new Told(blocks, choices, Pressed.CLOSES);
  }

  Told inPlace() {
    return new Told(blocks, choices, Pressed.GIVES_WAY);
  }

  /** The same below another text. */
  Told after(String text) {
    List<Block> all = new ArrayList<>(List.of(new Text(text)));
    all.addAll(blocks);
    return new Told(all, choices, pressed);
  }
}
