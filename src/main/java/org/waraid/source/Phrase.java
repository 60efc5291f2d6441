package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Words that an article quotes.
 *
 * @param text the words, without the quotes
 * @param speaker who said so, as the article names them
 * @param sentence where they stand
 */
public record Phrase(String text, Optional<String> speaker, Article.Sentence sentence) {
  public Phrase {
    requireNonNull(text, "text is null");
    requireNonNull(speaker, "speaker is null");
    requireNonNull(sentence, "sentence is null");
  }
}
