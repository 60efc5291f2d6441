package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Seen;

/** Takes updates from wherever they come and has them handled, each once. Thread-safe. */
final class TelegramUpdates {
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "inline_query", "my_chat_member");

  private static final Logger LOG = LoggerFactory.getLogger(TelegramUpdates.class);

  private final UpdateHandler handler;
  private final KeyedExecutor chats;
  private final Seen seen;
  private final ConcurrentSkipListSet<Integer> unfinished = new ConcurrentSkipListSet<>();
  private final AtomicInteger latest = new AtomicInteger();
  private volatile boolean closing;

  TelegramUpdates(UpdateHandler handler, KeyedExecutor chats, Seen seen) {
    this.handler = handler;
    this.chats = chats;
    this.seen = seen;
  }

  /** Takes a batch. Lets nothing out: the library would stop polling for good and say nothing. */
  void consume(List<Update> updates) {
    for (Update update : updates) {
      try {
        take(update);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) {
        LOG.error("an update could not be handled", e);
      }
    }
  }

  /** Takes nothing more. What comes now stays with Telegram and is sent again to the next start. */
  void stopTaking() {
    closing = true;
  }

  /** Up to where Telegram may forget updates: the offset that confirms what is finished. */
  Optional<Integer> finishedUpTo() {
    if (latest.get() == 0) {
      return Optional.empty();
    }
    Integer first = unfinished.ceiling(Integer.MIN_VALUE);
    return Optional.of(first == null ? latest.get() + 1 : first);
  }

  private void take(Update update) throws InterruptedException {
    int id = update.getUpdateId();
    if (closing || !seen.first("telegram:update:" + id)) {
      return;
    }
    Optional<Work> work = handler.work(update);
    if (work.isPresent()) {
      queue(id, work.get());
    }
    latest.accumulateAndGet(id, Math::max);
  }

  private void queue(int id, Work work) throws InterruptedException {
    unfinished.add(id);
    boolean taken =
        chats.put(
            work.key(),
            () -> work.todo().get().whenComplete((result, failure) -> unfinished.remove(id)));
    if (!taken && !closing) {
      unfinished.remove(id);
      LOG.warn("a chat sent more than can be answered in time; one update was left unanswered");
    }
  }
}
