package org.waraid.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.waraid.channel.Inbox;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Seen;

/**
 * Takes updates from wherever they come and has them handled, each once. What asks for something is
 * kept before Telegram may forget it, and finished when it is done. Thread-safe.
 */
final class TelegramUpdates {
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "inline_query", "my_chat_member");

  private static final Logger LOG = LoggerFactory.getLogger(TelegramUpdates.class);

  /** How long what could not be kept may hold up the next poll. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String bot;
  private final UpdateHandler handler;
  private final KeyedExecutor chats;
  private final Seen seen;
  private final Inbox inbox;
  private final Flood flood;
  private final ObjectMapper json = new ObjectMapper();
  private final ConcurrentSkipListMap<Integer, Doing> unfinished = new ConcurrentSkipListMap<>();
  private final AtomicInteger latest = new AtomicInteger();
  private volatile boolean closing;

  /** What is being done about an update, until it is done. */
  private record Doing(boolean kept, CompletableFuture<Void> done) {}

  /** An update that asks for something. */
  private record Wanted(int id, String key, Update update, Work work) {}

  /**
   * Takes updates of one bot.
   *
   * @param bot its id: updates are numbered by bot, and another token may be another one's
   */
  TelegramUpdates(
      long bot, UpdateHandler handler, KeyedExecutor chats, Seen seen, Inbox inbox, Flood flood) {
    this.bot = "telegram:" + bot;
    this.handler = handler;
    this.chats = chats;
    this.seen = seen;
    this.inbox = inbox;
    this.flood = flood;
  }

  /** Takes a batch. Lets nothing out: the library would stop polling for good and say nothing. */
  void consume(List<Update> updates) {
    try {
      take(updates);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("updates could not be handled", e);
    }
  }

  /**
   * Takes updates.
   *
   * @return whether Telegram may forget them all: they are kept, or done, or ask for nothing
   */
  boolean take(List<Update> updates) throws InterruptedException {
    List<Wanted> wanted = new ArrayList<>();
    for (Update update : updates) {
      int id = update.getUpdateId();
      if (closing) {
        return false;
      }
      if (seen.first(key(id))) {
        work(update).ifPresent(work -> wanted.add(new Wanted(id, key(id), update, work)));
      }
    }
    Map<String, Inbox.Receipt> receipts = keep(wanted);
    boolean kept = true;
    for (Wanted each : wanted) {
      Inbox.Receipt receipt = receipts.getOrDefault(each.key(), new Inbox.Receipt(true, true));
      if (receipt.first()) {
        queue(each, receipt.kept());
      }
    }
    for (Update update : updates) {
      latest.accumulateAndGet(update.getUpdateId(), Math::max);
      Doing doing = unfinished.get(update.getUpdateId());
      kept &= doing == null || doing.kept();
    }
    return kept;
  }

  /** Answers what an earlier run or another replica took and did not answer. */
  void takeOver() throws InterruptedException {
    List<Inbox.Taken> left = closing ? List.of() : inbox.unfinished(bot);
    if (!left.isEmpty()) {
      LOG.info("Telegram: {} message(s) left unanswered before are answered now", left.size());
    }
    for (Inbox.Taken taken : left) {
      try {
        Update update = json.readValue(taken.payload(), Update.class);
        seen.first(taken.key());
        Optional<Work> work = work(update);
        if (work.isPresent()) {
          queue(new Wanted(update.getUpdateId(), taken.key(), update, work.get()), true);
        } else {
          inbox.finish(taken.key());
        }
      } catch (JsonProcessingException e) {
        LOG.error("a kept update cannot be read and is dropped");
        inbox.finish(taken.key());
      }
    }
  }

  /** Takes nothing more. What comes now stays with Telegram and is sent again to the next start. */
  void stopTaking() {
    closing = true;
  }

  /** What is not done is for whoever comes next. */
  void leaveUnfinished() {
    for (Integer id : List.copyOf(unfinished.keySet())) {
      if (unfinished.remove(id) != null) {
        inbox.leave(key(id));
      }
    }
  }

  /** Up to where Telegram may forget updates: the offset that confirms what is done or kept. */
  Optional<Integer> forgettable() {
    if (latest.get() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        unfinished.entrySet().stream()
            .filter(entry -> !entry.getValue().kept())
            .findFirst()
            .map(Map.Entry::getKey)
            .orElse(latest.get() + 1));
  }

  private String key(int update) {
    return bot + ":" + update;
  }

  private Optional<Work> work(Update update) {
    try {
      return handler.work(update);
    } catch (RuntimeException e) {
      LOG.error("an update could not be handled", e);
      return Optional.empty();
    }
  }

  private Map<String, Inbox.Receipt> keep(List<Wanted> wanted) {
    List<Inbox.Item> items = new ArrayList<>();
    Map<String, Inbox.Receipt> receipts = new HashMap<>();
    for (Wanted each : wanted) {
      if (isWorthKeeping(each.update())) {
        try {
          items.add(new Inbox.Item(each.key(), json.writeValueAsString(each.update())));
        } catch (JsonProcessingException e) {
          LOG.error("an update cannot be kept: {}", e.getClass().getSimpleName());
          receipts.put(each.key(), new Inbox.Receipt(true, false));
        }
      }
    }
    if (!items.isEmpty()) {
      List<Inbox.Receipt> given = inbox.takeAll(items);
      for (int i = 0; i < items.size(); i++) {
        receipts.put(items.get(i).key(), given.get(i));
      }
    }
    return receipts;
  }

  /** Nobody waits for the answer to an inline query after a few seconds. */
  private static boolean isWorthKeeping(Update update) {
    return !update.hasInlineQuery();
  }

  private void queue(Wanted wanted, boolean kept) throws InterruptedException {
    long person = Addressing.person(wanted.update());
    if (!flood.enter(person)) {
      inbox.finish(wanted.key());
      if (flood.mayTell(person)) {
        LOG.warn("somebody sends more than can be answered in time; the rest is left unanswered");
        handler.tooMuch(wanted.update());
      }
      return;
    }
    Doing doing = new Doing(kept, new CompletableFuture<>());
    unfinished.put(wanted.id(), doing);
    boolean queued =
        chats.put(
            wanted.work().key(),
            () ->
                // A chat's next message waits until this one is known as answered: so a kill has at
                // most one message of each chat answered again.
                begun(wanted.work())
                    .handle(
                        (result, failure) -> {
                          if (failure != null) {
                            LOG.error("an update was not answered because of a fault", failure);
                          }
                          return finished(wanted, person, doing);
                        })
                    .thenCompose(written -> written));
    if (!queued) {
      if (!closing) {
        var unused = finished(wanted, person, doing);
        LOG.warn("a chat sent more than can be answered in time; one update was left unanswered");
      }
    }
  }

  private static CompletionStage<Void> begun(Work work) {
    try {
      return work.todo().get();
    } catch (RuntimeException | Error e) {
      // Else it would count as unfinished for good, and Telegram would send it again and again.
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<Void> finished(Wanted wanted, long person, Doing doing) {
    CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    // What was left to others is theirs to finish.
    if (unfinished.remove(wanted.id(), doing) && isWorthKeeping(wanted.update())) {
      written = inbox.finished(wanted.key());
    }
    flood.leave(person);
    doing.done().complete(null);
    return written;
  }

  /**
   * Waits a moment for the answers to what could not be kept: until then Telegram would send the
   * same again at once.
   */
  void awaitUnkept() throws InterruptedException {
    CompletableFuture<?>[] open =
        unfinished.values().stream()
            .filter(doing -> !doing.kept())
            .map(Doing::done)
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(open).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("updates that are not kept are still being answered");
    }
  }
}
