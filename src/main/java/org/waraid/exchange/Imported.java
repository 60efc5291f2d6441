package org.waraid.exchange;

import java.util.List;

/**
 * What came of an import.
 *
 * @param topics in the order of the files
 * @param remarks what was changed, left out, or is wrong
 */
public record Imported(List<DraftTopic> topics, List<Remark> remarks) {
  public Imported {
    topics = List.copyOf(topics);
    remarks = List.copyOf(remarks);
  }

  /** Whether something is wrong, so that nothing should be taken over. */
  public boolean hasErrors() {
    return remarks.stream().anyMatch(Remark::error);
  }
}
