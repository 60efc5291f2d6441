package org.waraid.channel.telegram;

import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.channel.Ledger;

/** Gives the answers of topics that were chosen and not asked for. Thread-safe. */
final class Topics {
  private final Assistant assistant;
  private final TelegramRenderer renderer;
  private final Ledger ledger;

  Topics(Assistant assistant, TelegramRenderer renderer, Ledger ledger) {
    this.assistant = assistant;
    this.renderer = renderer;
    this.ledger = ledger;
  }

  /** A topic's answer, which counts as given; empty when there is no such topic any more. */
  Optional<Outgoing> answer(Asker asker, String topic) {
    Optional<Reply> reply = assistant.topic(asker.conversation(), topic);
    reply.ifPresent(it -> ledger.given(asker.place(), asker.threadName(), it));
    return reply.map(it -> Outgoing.of(renderer.reply(it), it));
  }
}
