package org.waraid.channel.telegram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.waraid.channel.ChannelTexts;

/** What the bot does on command. The menus show them in this order. */
enum Command {
  ASK,
  TOPICS,
  SOURCE,
  SUBSCRIBE,
  UNSUBSCRIBE,
  LANGUAGE,
  PRIVACY,
  FORGET,
  HELP,
  /** Sent by Telegram's own button; needs no place in a menu. */
  START;

  /** As it is written, without its slash. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command of a word, whatever its case. */
  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  /** What the menu says it does. */
  String description(ChannelTexts texts) {
    return texts.text("command." + word());
  }

  /** Whether it does more, or anything at all, only for those who decide for a group. */
  boolean dependsOnWhoDecides() {
    return isForAdministrators() || this == FORGET;
  }

  /** In a group it changes what all of its members get. */
  boolean isForAdministrators() {
    return this == SUBSCRIBE || this == UNSUBSCRIBE || this == LANGUAGE;
  }
}
