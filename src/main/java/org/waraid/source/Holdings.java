package org.waraid.source;

import java.util.List;
import java.util.Map;

/**
 * The texts of sources that are at hand. Immutable.
 *
 * @param articles by their source
 * @param problems what is missing, cannot be used or belongs to no source, and how to mend it
 */
public record Holdings(Map<Source, Article> articles, List<String> problems) {
  public Holdings {
    articles = Map.copyOf(articles);
    problems = List.copyOf(problems);
  }
}
