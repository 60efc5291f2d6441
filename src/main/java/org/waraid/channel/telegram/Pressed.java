package org.waraid.channel.telegram;

/** What a pressed button asks for. */
sealed interface Pressed {
  /** The answer of a topic. */
  record Topic(String id) implements Pressed {}

  /** A page of the themes, from 0. */
  record Themes(int page) implements Pressed {}

  /** A page of one theme's topics, from 0. */
  record Theme(String id, int page) implements Pressed {}

  /** To say whether an answer helped. */
  record Thumb(boolean up, String topicId) implements Pressed {}

  /** Something that an editor was offered. */
  record Offered(String token) implements Pressed {}

  /** To be answered in a language. */
  record Language(String code) implements Pressed {}
}
