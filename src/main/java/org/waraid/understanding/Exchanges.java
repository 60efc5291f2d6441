package org.waraid.understanding;

import java.util.Optional;
import org.waraid.topic.Catalogue;

/** Makes exchanges of messages and what went before them. Safe for many threads. */
final class Exchanges {
  private final Catalogue catalogue;
  private final Leaning leaning;
  private final Utterances utterances;
  private final Sentences sentences;

  Exchanges(Catalogue catalogue, String language, Utterances utterances, Sentences sentences) {
    this.catalogue = catalogue;
    this.leaning = new Leaning(catalogue, language);
    this.utterances = utterances;
    this.sentences = sentences;
  }

  Exchange of(Before before, Utterance utterance) {
    Optional<Vector> vector = sentences.vector(utterance.text());
    Optional<Vector> question =
        before.question().map(utterances::of).flatMap(it -> sentences.vector(it.text()));
    return new Exchange(
        before, utterance, vector, together(vector, question), named(before, utterance));
  }

  /** Half way between both: as good as a vector of both texts, and there already. */
  private static Optional<Vector> together(Optional<Vector> message, Optional<Vector> question) {
    return message.flatMap(one -> question.map(other -> one.plus(other).normalised()));
  }

  private Optional<Exchange.Named> named(Before before, Utterance utterance) {
    Frame frame = utterance.frame();
    // A bare "why" asks for a reason, which no title tells.
    boolean asksForMore = !frame.kinds().isEmpty() && !frame.is(QuestionKind.WHY);
    String unbound = Leaning.unbound(utterance.text());
    Optional<String> tied = Optional.of(unbound).filter(it -> !it.equals(utterance.text()));
    return catalogue
        .topic(before.topic())
        .flatMap(it -> leaning.completed(unbound, asksForMore, it))
        .or(() -> tied)
        .map(utterances::of)
        .map(it -> new Exchange.Named(it, sentences.vector(it.text())));
  }
}
