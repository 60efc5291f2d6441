package org.waraid.channel.telegram;

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

  /** The bot was called by name and told nothing. */
  record Silence() implements Heard {}

  /** A picture, a voice message or the like, in a private chat. */
  record NoText() implements Heard {}
}
