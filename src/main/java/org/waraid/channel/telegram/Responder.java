package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.channel.Ledger;
import org.waraid.channel.Phrases;

/** Finds what to say to what was heard. Thread-safe. */
final class Responder {
  private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

  private final Assistant assistant;
  private final TelegramRenderer renderer;
  private final Orders orders;
  private final Ledger ledger;
  private final EditorsDesk desk;

  Responder(
      Assistant assistant,
      TelegramRenderer renderer,
      Orders orders,
      Ledger ledger,
      EditorsDesk desk) {
    this.assistant = assistant;
    this.renderer = renderer;
    this.orders = orders;
    this.ledger = ledger;
    this.desk = desk;
  }

  /** What to say. The stage does not fail: a fault is told to the asker and to the log. */
  CompletableFuture<Outgoing> respond(Asker asker, Heard heard) {
    try {
      return find(asker, heard)
          .exceptionally(
              failure -> {
                LOG.error("a command was not carried out because of a fault", failure);
                return fault();
              });
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("no answer was found because of a fault", e);
      return CompletableFuture.completedFuture(fault());
    }
  }

  private CompletableFuture<Outgoing> find(Asker asker, Heard heard) {
    if (heard instanceof Heard.Order order) {
      return orders.carryOut(asker, order);
    }
    if (heard instanceof Heard.Edit edit) {
      return CompletableFuture.completedFuture(desk.carryOut(asker, edit));
    }
    if (heard instanceof Heard.Question question) {
      Optional<Outgoing> told = desk.hear(asker, question.text());
      if (told.isPresent()) {
        return CompletableFuture.completedFuture(told.get());
      }
      return CompletableFuture.completedFuture(answer(asker, question.text()));
    }
    String text = heard instanceof Heard.NoText ? Phrases.ONLY_TEXT : Phrases.NO_QUESTION;
    return CompletableFuture.completedFuture(
        Outgoing.of(renderer.notice(text, assistant.suggestions())));
  }

  private Outgoing answer(Asker asker, String question) {
    Reply reply = assistant.reply(new Message(asker.conversation(), question));
    ledger.asked(asker.place(), asker.threadName(), question, reply);
    return Outgoing.of(renderer.reply(reply), reply);
  }

  /** What to say to somebody who sends too much. */
  Outgoing busy() {
    return Outgoing.of(renderer.notice(Phrases.BUSY, List.of()));
  }

  private Outgoing fault() {
    return Outgoing.of(renderer.notice(Phrases.FAULT, List.of()));
  }
}
