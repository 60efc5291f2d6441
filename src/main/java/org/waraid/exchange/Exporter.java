package org.waraid.exchange;

import java.io.IOException;
import java.util.List;
import org.waraid.topic.Topic;

/** Writes topics in the format of another program. */
public interface Exporter {
  /**
   * Writes them.
   *
   * @return what the format has no place for, each as a sentence
   */
  List<String> write(List<Topic> topics, Appendable out) throws IOException;
}
