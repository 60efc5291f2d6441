package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.failsafe.FailsafeExecutor;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import org.waraid.answer.Suggestion;

/**
 * Sends, and deals with what comes back: waits when told to, tries again after a fault, stops
 * sending to a chat that has shut the bot out. No stage that it returns fails. Thread-safe.
 */
final class TelegramApi {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramApi.class);
  private static final long CALL_SECONDS = 25;

  private final TelegramClient client;
  private final CallbackData callbacks;
  private final FailsafeExecutor<Object> retries;
  // A chat is left alone for an hour, in case it lets the bot in again and nobody says so.
  private final Cache<Long, Boolean> shut =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(100_000).build();

  TelegramApi(TelegramClient client, CallbackData callbacks, ScheduledExecutorService threads) {
    this.client = client;
    this.callbacks = callbacks;
    this.retries = Retries.on(threads);
  }

  /** Sends messages one after the other. */
  CompletableFuture<Void> send(Target target, List<TelegramRenderer.Part> parts) {
    CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
    for (int i = 0; i < parts.size(); i++) {
      TelegramRenderer.Part part = parts.get(i);
      Target place = i == 0 ? target : new Target(target.chat(), target.thread(), Optional.empty());
      sent = sent.thenCompose(done -> send(place, part));
    }
    return sent;
  }

  private CompletableFuture<Void> send(Target target, TelegramRenderer.Part part) {
    if (shut.getIfPresent(target.chat()) != null) {
      return CompletableFuture.completedFuture(null);
    }
    return call(message(target, part, true))
        .thenCompose(failure -> failure == null ? done() : sendOtherwise(target, part, failure));
  }

  private CompletableFuture<Void> sendOtherwise(
      Target target, TelegramRenderer.Part part, Throwable failure) {
    Optional<Long> moved = movedTo(failure);
    if (moved.isPresent()) {
      return call(message(target.in(moved.get()), part, true)).thenAccept(this::logIfFailed);
    }
    if (Retries.code(failure) == 403) {
      shut(target.chat());
      return done();
    }
    if (Retries.code(failure) == 400 && description(failure).contains("can't parse entities")) {
      LOG.warn("Telegram could not read the markup of a message; sending it as plain text");
      return call(message(target, part, false)).thenAccept(this::logIfFailed);
    }
    logIfFailed(failure);
    return done();
  }

  /** Stops the waiting circle on a pressed button; the text, if any, is shown for a moment. */
  CompletableFuture<Void> answerCallback(String id, Optional<String> text) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(id);
    text.ifPresent(answer::setText);
    return call(answer)
        .thenAccept(
            failure -> {
              // Too late to be answered: nobody is waiting any more.
              if (failure != null && !description(failure).contains("query is too old")) {
                logIfFailed(failure);
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

  /** Sends nothing more to a chat until it writes again. */
  void shut(long chat) {
    LOG.info("a chat has shut the bot out; nothing more is sent there");
    shut.put(chat, true);
  }

  /** A chat has let the bot in again. */
  void open(long chat) {
    shut.invalidate(chat);
  }

  private SendMessage message(Target target, TelegramRenderer.Part part, boolean html) {
    SendMessage message =
        new SendMessage(Long.toString(target.chat()), html ? part.html() : part.plain());
    if (html) {
      message.setParseMode("HTML");
    }
    message.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    target.thread().ifPresent(message::setMessageThreadId);
    target
        .replyTo()
        .ifPresent(
            id -> {
              ReplyParameters reply = new ReplyParameters(id);
              reply.setAllowSendingWithoutReply(true);
              message.setReplyParameters(reply);
            });
    if (!part.buttons().isEmpty()) {
      message.setReplyMarkup(
          new InlineKeyboardMarkup(part.buttons().stream().map(this::row).toList()));
    }
    return message;
  }

  private InlineKeyboardRow row(Suggestion suggestion) {
    InlineKeyboardButton button = new InlineKeyboardButton(suggestion.title());
    button.setCallbackData(callbacks.of(suggestion.topicId()));
    return new InlineKeyboardRow(button);
  }

  /** Makes a call until it succeeds or there is no point; gives its failure, or null for none. */
  private <T extends Serializable> CompletableFuture<@Nullable Throwable> call(
      BotApiMethod<T> method) {
    return retries
        .getStageAsync(() -> client.executeAsync(method).orTimeout(CALL_SECONDS, TimeUnit.SECONDS))
        .handle((result, failure) -> Retries.cause(failure));
  }

  private void logIfFailed(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("Telegram did not take a message: {}", failure.toString());
    }
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private static String description(Throwable failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
  }

  private static Optional<Long> movedTo(Throwable failure) {
    if (failure instanceof TelegramApiRequestException refusal) {
      var parameters = refusal.getParameters();
      return parameters == null
          ? Optional.empty()
          : Optional.ofNullable(parameters.getMigrateToChatId());
    }
    return Optional.empty();
  }
}
