package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an article seems to state with one figure; a draft, for an editor to check.
 *
 * @param figure as found in the sentence
 * @param actor who does it, as the article names it: "European Union", "Ukraine's air force"
 * @param recipient who gets it
 * @param measure what is counted: "aid", "shells", "war length"
 * @param status what happened to it: "sent", "promised", "held up"
 * @param saidBy the person to whom the sentence is ascribed
 * @param sentence where it stands
 */
public record DraftFact(
    QuantityReader.Found figure,
    Optional<String> actor,
    Optional<String> recipient,
    String measure,
    Optional<String> status,
    Optional<String> saidBy,
    Article.Sentence sentence) {
  public DraftFact {
    requireNonNull(figure, "figure is null");
    requireNonNull(actor, "actor is null");
    requireNonNull(recipient, "recipient is null");
    requireNonNull(measure, "measure is null");
    requireNonNull(status, "status is null");
    requireNonNull(saidBy, "saidBy is null");
    requireNonNull(sentence, "sentence is null");
  }
}
