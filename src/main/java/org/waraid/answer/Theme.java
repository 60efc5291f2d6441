package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What belongs together among the topics.
 *
 * @param id its name; changes only when an editor renames its file
 * @param title what a button says
 * @param topics in their editor's order; never empty
 */
public record Theme(String id, String title, List<Suggestion> topics) {
  public Theme {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    topics = List.copyOf(topics);
  }
}
