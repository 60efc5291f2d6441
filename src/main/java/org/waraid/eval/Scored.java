package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;

/**
 * A question and the reply that it got.
 *
 * @param question the question
 * @param outcome kind of the reply
 * @param topic id of the topic that answered
 * @param confidence of the reply
 * @param text of the reply
 * @param fault what is wrong with it; empty when it is right
 */
public record Scored(
    Question question,
    String outcome,
    Optional<String> topic,
    double confidence,
    String text,
    Optional<String> fault) {
  public Scored {
    requireNonNull(question, "question is null");
    requireNonNull(outcome, "outcome is null");
    requireNonNull(topic, "topic is null");
    requireNonNull(text, "text is null");
    requireNonNull(fault, "fault is null");
  }

  /** Asks an assistant every question, in order. */
  public static List<Scored> all(List<Question> questions, Assistant assistant) {
    List<Scored> scored = new ArrayList<>();
    for (Question question : questions) {
      Reply reply = assistant.reply(new Message(question.conversation(), question.text()));
      Reply.Body body = reply.body();
      scored.add(
          new Scored(
              question,
              reply.outcome(),
              body.intent(),
              body.confidence(),
              body.text(),
              Judge.fault(question, reply.outcome(), body.text())));
    }
    return scored;
  }

  boolean isRight() {
    return fault.isEmpty();
  }

  boolean isAnswered() {
    return Judge.isAnswered(outcome);
  }
}
