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
    Utterance unbound = unbound(utterance);
    Optional<Vector> vector = sentences.vector(unbound.text());
    Optional<Vector> question =
        before.question().map(utterances::of).flatMap(it -> sentences.vector(it.text()));
    return new Exchange(
        before,
        utterance,
        sentences.vector(utterance.text()),
        new Exchange.Read(unbound, vector),
        together(vector, question),
        named(before, unbound));
  }

  private Utterance unbound(Utterance utterance) {
    String text = Leaning.unbound(utterance.text());
    return text.equals(utterance.text()) ? utterance : utterances.of(text);
  }

  /** Half way between both: as good as a vector of both texts, and there already. */
  private static Optional<Vector> together(Optional<Vector> message, Optional<Vector> question) {
    return message.flatMap(one -> question.map(other -> one.plus(other).normalised()));
  }

  private Optional<Exchange.Read> named(Before before, Utterance unbound) {
    Frame frame = unbound.frame();
    // A bare "why" asks for a reason, which no title tells.
    boolean asksForMore = !frame.kinds().isEmpty() && !frame.is(QuestionKind.WHY);
    return catalogue
        .topic(before.topic())
        .flatMap(it -> leaning.completed(unbound.text(), asksForMore, it))
        .map(utterances::of)
        .map(it -> new Exchange.Read(it, sentences.vector(it.text())));
  }
}
