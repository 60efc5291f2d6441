package org.waraid.source;

import static java.util.Objects.requireNonNull;

/**
 * The place of one sentence in a source.
 *
 * @param sourceId the source
 * @param paragraph number of its paragraph, from 1, headings counted
 * @param sentence number of the sentence in that paragraph, from 1
 * @param fingerprint {@link Fingerprint} of the sentence's text, so that a changed text is noticed
 */
public record Passage(String sourceId, int paragraph, int sentence, String fingerprint) {
  public Passage {
    requireNonNull(sourceId, "sourceId is null");
    requireNonNull(fingerprint, "fingerprint is null");
    if (paragraph < 1 || sentence < 1) {
      throw new IllegalArgumentException("paragraph and sentence are counted from 1");
    }
  }
}
