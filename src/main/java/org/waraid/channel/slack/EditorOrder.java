package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waraid.channel.talk.EditorWord;

/**
 * What an editor orders by words without a slash, which Slack would take for a command of its own.
 *
 * @param argument what stands behind the word
 */
record EditorOrder(EditorWord word, String argument) {
  private static final Pattern FORM = Pattern.compile("(?s)/?(\\p{Alpha}+)(?:\\s+(.*))?");

  /** An entry of the history by its number or id. */
  private static final Pattern ENTRY = Pattern.compile("\\S*\\d\\S*");

  private static final Pattern TOPIC_AND_QUESTION =
      Pattern.compile("(?s)[a-z0-9]+(-[a-z0-9]+)*\\s*:\\s.*");

  EditorOrder {
    requireNonNull(word, "word is null");
    requireNonNull(argument, "argument is null");
  }

  /** The order in a text, as an editor means it; empty for a question. */
  static Optional<EditorOrder> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String argument = form.group(2) == null ? "" : form.group(2).strip();
    return EditorWord.of(form.group(1))
        .map(word -> new EditorOrder(word, argument))
        .filter(EditorOrder::isMeant);
  }

  /** Only what finds a figure or a topic has words behind it, and a question is none of that. */
  private boolean isMeant() {
    if (argument.isEmpty()) {
      return true;
    }
    return switch (word) {
      case FACT -> argument.indexOf('|') >= 0 || !argument.endsWith("?");
      case TEACH -> true;
      case ROLLBACK -> ENTRY.matcher(argument).matches();
      case STATUS, RELOAD, UNANSWERED, HISTORY, CANCEL, SKIP -> false;
    };
  }

  /** Whether nobody could mean a question by it, so that a reader is told that it is not theirs. */
  boolean isUnmistakable() {
    return switch (word) {
      case STATUS, RELOAD, UNANSWERED, ROLLBACK, HISTORY -> true;
      case FACT -> argument.isEmpty() || argument.indexOf('|') >= 0;
      case TEACH -> argument.isEmpty() || TOPIC_AND_QUESTION.matcher(argument).matches();
      case CANCEL, SKIP -> false;
    };
  }
}
