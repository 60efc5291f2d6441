package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One message to send.
 *
 * @param text at most 4,096 UTF-16 units without its markup
 * @param keyboard rows of buttons below it
 */
record Part(Markup text, List<List<Button>> keyboard) {
  Part {
    requireNonNull(text, "text is null");
    keyboard = keyboard.stream().map(List::copyOf).toList();
  }

  static Part of(Markup text) {
    return new Part(text, List.of());
  }

  Part with(List<List<Button>> buttons) {
    return new Part(text, buttons);
  }
}
