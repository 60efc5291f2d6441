package org.waraid.channel.talk;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who may change the answers.
 *
 * @param id of the person on the platform; dialogues of two ids do not mix
 * @param name as the history names them
 */
public record Editor(String id, String name) {
  public Editor {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
  }
}
