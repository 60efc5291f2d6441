package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import org.waraid.topic.Term;

/**
 * A term of the vocabulary in a message.
 *
 * @param term what is named
 * @param from index of its first word
 * @param to index after its last word
 */
public record Mention(Term term, int from, int to) {
  public Mention {
    requireNonNull(term, "term is null");
  }
}
