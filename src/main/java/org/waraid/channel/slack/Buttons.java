package org.waraid.channel.slack;

/** What buttons, shortcuts and modals are called; {@code manifest.yaml} names the shortcuts too. */
final class Buttons {
  /** The slash command. */
  static final String COMMAND = "/aid";

  /** The shortcut on a message. */
  static final String CHECK = "check_source";

  /** The shortcut from anywhere, and the modal that it opens. */
  static final String ASK = "ask_question";

  /** What a topic's button begins with; its value is the topic's id. */
  static final String TOPIC = "topic:";

  /** Shows an answer to the channel; its value is that of {@link Shareable}. */
  static final String SHARE = "share";

  /**
   * Shows what a private answer compares as a chart, which only a message for good can hold; its
   * value is that of {@link Shareable}.
   */
  static final String CHART = "chart";

  /** The answer helped; the value is the topic's id. */
  static final String THUMB_UP = "vote:up";

  /** The answer did not help; the value is the topic's id. */
  static final String THUMB_DOWN = "vote:down";

  /** Opens the modal. */
  static final String OPEN = "open";

  /** An editor has dealt with the question that is the value. */
  static final String SETTLE = "settle:";

  /** What an editor was offered; the value is its token. */
  static final String OFFERED = "offered:";

  /** An editor teaches the question that is the value. */
  static final String TEACH = "teach:";

  /** What the block of the modal begins with in which the question is written. */
  static final String QUESTION_BLOCK = "question-";

  /** The field in that block. */
  static final String QUESTION = "text";

  private Buttons() {}
}
