package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as people have it with the bot: what is meant by a message that leans on what was
 * said before.
 *
 * @param turns what one person says, in order, by language code
 */
public record Talk(Map<String, List<Turn>> turns) {
  public Talk {
    Map<String, List<Turn>> copies = new HashMap<>();
    turns.forEach((language, list) -> copies.put(language, List.copyOf(list)));
    turns = Map.copyOf(copies);
  }

  /**
   * One message of a conversation.
   *
   * @param say what is written
   * @param means the topic or the small talk that answers it; empty for what is to be declined
   */
  public record Turn(String say, Optional<String> means) {
    public Turn {
      requireNonNull(say, "say is null");
      requireNonNull(means, "means is null");
    }
  }
}
