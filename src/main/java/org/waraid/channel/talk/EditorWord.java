package org.waraid.channel.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waraid.channel.ChannelTexts;

/** What editors can order, in the order in which menus show it. */
public enum EditorWord {
  STATUS,
  RELOAD,
  UNANSWERED,
  TEACH,
  FACT,
  ROLLBACK,
  HISTORY,
  CANCEL,
  /** Leaves out what a dialogue asks for; of no use in a menu. */
  SKIP;

  private static final Map<String, EditorWord> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EditorWord::word, it -> it));

  /** Those that a menu shows. */
  public static List<EditorWord> offered() {
    return Arrays.stream(values()).filter(word -> word != SKIP).toList();
  }

  /** As it is written, without a slash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a word, whatever its case. */
  public static Optional<EditorWord> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
  }

  /** What a menu says it does. */
  public String description(ChannelTexts texts) {
    return texts.text("editors.command." + word());
  }
}
