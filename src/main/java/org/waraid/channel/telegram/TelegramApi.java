package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.failsafe.FailsafeExecutor;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Sends, and deals with what comes back: waits when told to, tries again after a fault, stops
 * sending to a chat that has shut the bot out. No stage that it returns fails. Thread-safe.
 */
final class TelegramApi {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramApi.class);
  private static final long CALL_SECONDS = 25;
  private static final long PICTURE_SECONDS = 60;

  private final TelegramClient client;
  private final ScheduledExecutorService threads;
  private final FailsafeExecutor<Object> retries;
  private final FailsafeExecutor<Object> waits;
  private final Pace pace;
  private final Moves moves;
  // Groups that have become supergroups, for messages on their way to the old id.
  private final Cache<Long, Long> newIds =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).maximumSize(10_000).build();
  // A chat is left alone for an hour, in case it lets the bot in again and nobody says so.
  private final Cache<Long, Boolean> shut =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(100_000).build();

  /** Is told that a chat has another id from now on. */
  @FunctionalInterface
  interface Moves {
    void moved(long from, long to);
  }

  TelegramApi(TelegramClient client, ScheduledExecutorService threads, Pace pace, Moves moves) {
    this.client = client;
    this.threads = threads;
    this.retries = Retries.on(threads);
    this.waits = Retries.whenTold(threads);
    this.pace = pace;
    this.moves = moves;
  }

  /** Sends messages one after the other; gives the ids of those that arrived. */
  CompletableFuture<List<Integer>> send(Target target, List<Part> parts) {
    CompletableFuture<List<Integer>> sent = CompletableFuture.completedFuture(List.of());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Target place = i == 0 ? target : target.withoutReply();
      sent =
          sent.thenCompose(
              ids ->
                  send(place, part)
                      .thenApply(id -> Stream.concat(ids.stream(), id.stream()).toList()));
    }
    return sent;
  }

  private CompletableFuture<Optional<Integer>> send(Target wanted, Part part) {
    Long newId = newIds.getIfPresent(wanted.chat());
    Target target = newId == null ? wanted : wanted.in(newId);
    if (isShut(target.chat())) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return pace.turn(target.chat(), threads)
        .thenCompose(mine -> call(Requests.message(target, part, true)))
        .thenCompose(
            result ->
                result.succeeded()
                    ? CompletableFuture.completedFuture(result)
                    : sendOtherwise(target, part, result))
        .thenApply(result -> result.value().map(Message::getMessageId));
  }

  private CompletableFuture<Result<Message>> sendOtherwise(
      Target target, Part part, Result<Message> refused) {
    Optional<Long> moved = refused.movedTo();
    if (moved.isPresent()) {
      moved(target.chat(), moved.get());
      return call(Requests.message(target.in(moved.get()), part, true))
          .thenApply(TelegramApi::logged);
    }
    if (refused.code() == 403) {
      shut(target.chat());
      return CompletableFuture.completedFuture(refused);
    }
    if (target.thread().isPresent() && refused.says("message thread not found")) {
      return call(Requests.message(Target.to(target.chat()), part, true))
          .thenApply(TelegramApi::logged);
    }
    if (refused.code() == 400 && refused.says("can't parse entities")) {
      LOG.warn("Telegram could not read the markup of a message; sending it as plain text");
      return call(Requests.message(target, part, false)).thenApply(TelegramApi::logged);
    }
    return CompletableFuture.completedFuture(logged(refused));
  }

  /** Stops the waiting circle on a pressed button; the text, if any, is shown for a moment. */
  CompletableFuture<Void> answerCallback(String id, Optional<String> text) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(id);
    text.ifPresent(answer::setText);
    return answerQuery(answer);
  }

  /** Answers a query for which somebody waits; too late, nobody does any more. */
  <T extends Serializable> CompletableFuture<Void> answerQuery(BotApiMethod<T> answer) {
    return call(answer)
        .thenAccept(
            result -> {
              if (!result.says("query is too old")) {
                logged(result);
              }
            });
  }

  /** Shows that an answer is being written. Tried once: it is gone in five seconds anyway. */
  void typing(Target target) {
    SendChatAction action =
        SendChatAction.builder()
            .chatId(Long.toString(target.chat()))
            .action(ActionType.TYPING.toString())
            .build();
    target.thread().ifPresent(action::setMessageThreadId);
    try {
      var unused = client.executeAsync(action);
    } catch (Exception e) {
      LOG.debug("typing was not shown", e);
    }
  }

  /** A group has become a supergroup: what is kept of it and what is sent to it goes along. */
  void moved(long from, long to) {
    LOG.info("a group has become a supergroup; what is kept of it moves along");
    newIds.put(from, to);
    moves.moved(from, to);
  }

  /** Sends nothing more to a chat until it writes again. */
  void shut(long chat) {
    LOG.info("a chat has shut the bot out; nothing more is sent there");
    shut.put(chat, true);
  }

  /** A chat has let the bot in again. */
  void open(long chat) {
    shut.invalidate(chat);
  }

  boolean isShut(long chat) {
    return shut.getIfPresent(chat) != null;
  }

  /** Makes a call until it succeeds or there is no point. */
  <T extends Serializable> CompletableFuture<Result<T>> call(BotApiMethod<T> method) {
    return retries
        .getStageAsync(() -> client.executeAsync(method).orTimeout(CALL_SECONDS, TimeUnit.SECONDS))
        .handle(Result::of);
  }

  /**
   * Sends a picture as soon as Telegram takes it. After a fault it is not sent again: it comes
   * beside an answer that says the same.
   *
   * @param photo made anew for each try, since its bytes are read once
   */
  CompletableFuture<Result<Message>> picture(long chat, Supplier<SendPhoto> photo) {
    return upload(chat, () -> client.executeAsync(photo.get()));
  }

  /**
   * Sends a file as soon as Telegram takes it. After a fault it is not sent again: what it holds
   * can be asked for again.
   *
   * @param document made anew for each try, since its bytes are read once
   */
  CompletableFuture<Result<Message>> document(long chat, Supplier<SendDocument> document) {
    return upload(chat, () -> client.executeAsync(document.get()));
  }

  private CompletableFuture<Result<Message>> upload(
      long chat, Supplier<CompletableFuture<Message>> call) {
    return pace.turn(chat, threads)
        .thenCompose(
            mine ->
                waits.getStageAsync(() -> call.get().orTimeout(PICTURE_SECONDS, TimeUnit.SECONDS)))
        .handle(Result::of);
  }

  /** The result, after a failure is in the log. */
  static <T> Result<T> logged(Result<T> result) {
    if (!result.succeeded()) {
      LOG.error("Telegram did not take a message: {}", String.valueOf(result.failure()));
    }
    return result;
  }
}
