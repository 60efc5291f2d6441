package org.waraid.channel.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

  /** As it is written, without a slash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a word, whatever its case. */
  public static Optional<EditorWord> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  /** What a menu says it does. */
  public String description(ChannelTexts texts) {
    return texts.text("editors.command." + word());
  }
}
