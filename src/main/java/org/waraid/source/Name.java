package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A person, body or country that an article names.
 *
 * @param text as the article writes it, without post: "Antony Blinken"
 * @param post as the article gives it: "Secretary of State"
 * @param country the country that stands before it
 * @param sentence where it stands first
 */
public record Name(
    String text,
    Kind kind,
    Optional<String> post,
    Optional<String> country,
    Article.Sentence sentence) {
  public Name {
    requireNonNull(text, "text is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(post, "post is null");
    requireNonNull(country, "country is null");
    requireNonNull(sentence, "sentence is null");
  }

  /** Sorts of names. OTHER is a name of which the words around it tell no more. */
  public enum Kind {
    PERSON,
    BODY,
    COUNTRY,
    OTHER
  }
}
