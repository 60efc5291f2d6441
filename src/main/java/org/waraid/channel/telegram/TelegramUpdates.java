package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Phrases;
import org.waraid.channel.Seen;

/** Takes updates from wherever they come and has them answered, each once. Thread-safe. */
final class TelegramUpdates {
  static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

  private static final Logger LOG = LoggerFactory.getLogger(TelegramUpdates.class);

  private final Assistant assistant;
  private final Addressing addressing;
  private final TelegramApi api;
  private final Typing typing;
  private final CallbackData callbacks;
  private final KeyedExecutor chats;
  private final Seen seen;
  private final TelegramRenderer renderer = new TelegramRenderer();
  private final ConcurrentSkipListSet<Integer> unfinished = new ConcurrentSkipListSet<>();
  private final AtomicInteger latest = new AtomicInteger();
  private volatile boolean closing;

  TelegramUpdates(
      Assistant assistant,
      Addressing addressing,
      TelegramApi api,
      Typing typing,
      CallbackData callbacks,
      KeyedExecutor chats,
      Seen seen) {
    this.assistant = assistant;
    this.addressing = addressing;
    this.api = api;
    this.typing = typing;
    this.callbacks = callbacks;
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
    if (update.hasMyChatMember()) {
      membership(update);
    } else if (update.hasMessage()) {
      message(id, update.getMessage());
    } else if (update.hasCallbackQuery()) {
      callback(id, update.getCallbackQuery());
    }
    latest.accumulateAndGet(id, Math::max);
  }

  private void membership(Update update) {
    var change = update.getMyChatMember();
    String status = change.getNewChatMember().getStatus();
    if ("kicked".equals(status) || "left".equals(status)) {
      api.shut(change.getChat().getId());
    } else {
      api.open(change.getChat().getId());
    }
  }

  private void message(int id, Message message) throws InterruptedException {
    Optional<Long> sender = addressing.sender(message);
    Optional<Heard> heard = sender.isEmpty() ? Optional.empty() : addressing.read(message);
    if (sender.isEmpty() || heard.isEmpty()) {
      return;
    }
    boolean group = !message.isUserMessage();
    if (!group) {
      api.open(message.getChatId());
    }
    Optional<Integer> thread =
        Boolean.TRUE.equals(message.getIsTopicMessage())
            ? Optional.ofNullable(message.getMessageThreadId())
            : Optional.empty();
    Optional<Integer> replyTo = group ? Optional.of(message.getMessageId()) : Optional.empty();
    Target target = new Target(message.getChatId(), thread, replyTo);
    String conversation = conversation(message.getChatId(), sender.get());
    queue(id, target.chat(), () -> answer(target, conversation, heard.get()));
  }

  private CompletableFuture<Void> answer(Target target, String conversation, Heard heard) {
    return api.send(target, typing.during(target, () -> parts(conversation, heard)));
  }

  private List<TelegramRenderer.Part> parts(String conversation, Heard heard) {
    try {
      if (heard instanceof Heard.Question question) {
        return renderer.reply(
            assistant.reply(new org.waraid.answer.Message(conversation, question.text())));
      }
      if (heard instanceof Heard.Topics) {
        return renderer.topics(Phrases.TOPICS, assistant.suggestions());
      }
      if (heard instanceof Heard.Greeting) {
        return renderer.notice(Phrases.GREETING, assistant.suggestions());
      }
      return renderer.notice(
          heard instanceof Heard.NoText ? Phrases.ONLY_TEXT : Phrases.NO_QUESTION,
          assistant.suggestions());
    } catch (RuntimeException e) {
      LOG.error("no answer was found because of a fault", e);
      return renderer.notice(Phrases.FAULT, List.of());
    }
  }

  private void callback(int id, CallbackQuery query) throws InterruptedException {
    MaybeInaccessibleMessage under = query.getMessage();
    if (under == null || query.getData() == null) {
      queue(id, query.getFrom().getId(), () -> api.answerCallback(query.getId(), Optional.empty()));
      return;
    }
    boolean group = !under.getChat().isUserChat();
    Target target =
        new Target(
            under.getChatId(),
            thread(under),
            group ? Optional.of(under.getMessageId()) : Optional.empty());
    String conversation = conversation(under.getChatId(), query.getFrom().getId());
    queue(id, target.chat(), () -> pressed(query, target, conversation));
  }

  private CompletableFuture<Void> pressed(CallbackQuery query, Target target, String talk) {
    Optional<Reply> reply;
    try {
      reply = callbacks.topic(query.getData()).flatMap(topic -> assistant.topic(talk, topic));
    } catch (RuntimeException e) {
      LOG.error("a pressed button was not answered because of a fault", e);
      return api.answerCallback(query.getId(), Optional.of(Phrases.FAULT));
    }
    if (reply.isEmpty()) {
      return api.answerCallback(query.getId(), Optional.of(Phrases.TOPIC_GONE));
    }
    return api.answerCallback(query.getId(), Optional.empty())
        .thenCompose(done -> api.send(target, renderer.reply(reply.get())));
  }

  private void queue(int id, long chat, Supplier<CompletionStage<Void>> work)
      throws InterruptedException {
    unfinished.add(id);
    boolean taken =
        chats.put(
            Long.toString(chat),
            () -> work.get().whenComplete((result, failure) -> unfinished.remove(id)));
    if (!taken && !closing) {
      unfinished.remove(id);
      LOG.warn("a chat sent more than can be answered in time; one update was left unanswered");
    }
  }

  private static Optional<Integer> thread(MaybeInaccessibleMessage under) {
    if (under instanceof Message message && Boolean.TRUE.equals(message.getIsTopicMessage())) {
      return Optional.ofNullable(message.getMessageThreadId());
    }
    return Optional.empty();
  }

  private static String conversation(long chat, long user) {
    return "telegram:" + chat + ":" + user;
  }
}
