package org.waraid.channel.telegram;

import java.util.Optional;
import org.waraid.channel.talk.EditorWord;

/** What a message wants of the bot. */
sealed interface Heard {
  /** An answer to a question, without the command or the bot's name. */
  record Question(String text) implements Heard {}

  /**
   * Something done.
   *
   * @param argument what stands behind the command
   */
  record Order(Command command, String argument) implements Heard {}

  /**
   * Something that only editors can have done.
   *
   * @param named whether the command names this bot, as it must in a group with others
   * @param repliedTo what the message says that this one replies to; empty for one of the bot's own
   */
  record Edit(EditorWord word, String argument, boolean named, Optional<String> repliedTo)
      implements Heard {}

  /** The bot was called by name and told nothing. */
  record Silence() implements Heard {}

  /** A picture, a voice message or the like, in a private chat. */
  record NoText() implements Heard {}
}
