package org.waraid.source;

import static java.util.Objects.requireNonNull;

/**
 * The place of one sentence in a source, or the source as a whole where nobody has said which
 * sentence it is.
 *
 * @param sourceId the source
 * @param paragraph number of its paragraph, from 1, headings counted; 0 for the whole
 * @param sentence number of the sentence in that paragraph, from 1; 0 for the whole
 * @param fingerprint {@link Fingerprint} of the sentence's text, so that a changed text is noticed;
 *     empty for the whole
 */
public record Passage(String sourceId, int paragraph, int sentence, String fingerprint) {
  public Passage {
    requireNonNull(sourceId, "sourceId is null");
    requireNonNull(fingerprint, "fingerprint is null");
    boolean whole = paragraph == 0 && sentence == 0 && fingerprint.isEmpty();
    if (!whole && (paragraph < 1 || sentence < 1)) {
      throw new IllegalArgumentException("paragraph and sentence are counted from 1");
    }
  }

  /** A source of which no sentence is named. */
  public static Passage whole(String sourceId) {
    return new Passage(sourceId, 0, 0, "");
  }

  /** Whether no sentence is named. */
  public boolean isWhole() {
    return paragraph == 0;
  }
}
