package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A greeting, thanks, a question about the bot and the like. Maps are by language code.
 *
 * @param id its name, such as {@code thanks}
 * @param kind how the reply counts
 * @param ask how people say it
 * @param answer what is said back
 */
public record SmallTalk(
    String id, Kind kind, Map<String, List<String>> ask, Map<String, String> answer) {
  public SmallTalk {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    ask = InOrder.copy(ask);
    answer = InOrder.copy(answer);
  }

  /** {@code DECLINE} for subjects that are politely refused (opinions, predictions, advice). */
  public enum Kind {
    SMALL_TALK,
    HELP,
    DECLINE
  }
}
