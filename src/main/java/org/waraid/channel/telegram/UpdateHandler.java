package org.waraid.channel.telegram;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.waraid.channel.Phrases;

/** Finds out what an update asks to be done. Does nothing itself. Thread-safe. */
final class UpdateHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateHandler.class);

  private final TelegramApi api;
  private final Addressing addressing;
  private final Responder responder;
  private final Explanations explanations;
  private final Presses presses;
  private final InlineAnswers inline;
  private final Delivery delivery;
  private final Typing typing;
  private final Answered answered;
  private final EditorsDesk desk;
  private final Albums albums = new Albums();

  UpdateHandler(
      TelegramApi api,
      Addressing addressing,
      Responder responder,
      Explanations explanations,
      Presses presses,
      InlineAnswers inline,
      Delivery delivery,
      Typing typing,
      Answered answered,
      EditorsDesk desk) {
    this.api = api;
    this.addressing = addressing;
    this.responder = responder;
    this.explanations = explanations;
    this.presses = presses;
    this.inline = inline;
    this.delivery = delivery;
    this.typing = typing;
    this.answered = answered;
    this.desk = desk;
  }

  /** What is to be done; empty when nothing is. */
  Optional<Work> work(Update update) {
    if (update.hasMessage()) {
      return message(update.getMessage());
    }
    if (update.hasEditedMessage()) {
      return edited(update.getEditedMessage());
    }
    if (update.hasCallbackQuery()) {
      return Optional.of(presses.work(update.getCallbackQuery()));
    }
    if (update.hasInlineQuery()) {
      return Optional.of(inline(update.getInlineQuery()));
    }
    return update.hasMyChatMember() ? membership(update.getMyChatMember()) : Optional.empty();
  }

  /** Tells whoever sent an update that it is too much; waits for nobody. */
  void tooMuch(Update update) {
    if (update.hasCallbackQuery()) {
      var unused = api.answerCallback(update.getCallbackQuery().getId(), Optional.of(Phrases.BUSY));
    } else if (update.hasMessage()) {
      Message message = update.getMessage();
      Target target =
          new Target(
              message.getChatId(),
              Target.threadOf(message),
              message.isUserMessage() ? Optional.empty() : Optional.of(message.getMessageId()));
      var unused = delivery.send(target, responder.busy());
    }
  }

  private Optional<Work> message(Message message) {
    Long other = message.getMigrateToChatId();
    if (other != null) {
      api.moved(message.getChatId(), other);
      return Optional.empty();
    }
    Optional<Asker> asker = asker(message);
    if (asker.isEmpty()) {
      return Optional.empty();
    }
    Optional<Heard> heard = addressing.read(message);
    if (heard.isEmpty()) {
      answered.ignore(message.getChatId(), message.getMessageId());
      return Optional.empty();
    }
    if (albums.isSilentRest(message, heard.get())) {
      return Optional.empty();
    }
    if (!asker.get().group()) {
      desk.met(message.getFrom());
      api.open(message.getChatId());
    }
    return Optional.of(
        Work.in(
            message.getChatId(), () -> answer(message, asker.get(), heard.get(), Given.NOTHING)));
  }

  private Optional<Work> edited(Message message) {
    return asker(message)
        .map(asker -> Work.in(message.getChatId(), () -> answerAgain(message, asker)));
  }

  /** Telegram also sends edits in which nothing changed that a reader sees. */
  private CompletionStage<Void> answerAgain(Message message, Asker asker) {
    Optional<Given> before = answered.of(message.getChatId(), message.getMessageId());
    Optional<Heard> heard = addressing.read(message);
    return before.isEmpty() || heard.isEmpty() || before.get().isFor(heard.get())
        ? CompletableFuture.completedFuture(null)
        : answer(message, asker, heard.get(), before.get());
  }

  private CompletionStage<Void> answer(Message message, Asker asker, Heard heard, Given before) {
    Target target = target(message, asker);
    return typing
        .during(target, () -> responder.respond(asker, heard))
        .thenCompose(
            outgoing ->
                outgoing.once()
                    ? delivery.send(target, outgoing).thenAccept(given -> {})
                    : delivery
                        .change(target, before, outgoing)
                        .thenAccept(given -> remember(message, given.to(heard))));
  }

  private void remember(Message message, Given given) {
    answered.put(message.getChatId(), message.getMessageId(), given);
  }

  private Optional<Asker> asker(Message message) {
    return addressing
        .sender(message)
        .map(
            user ->
                new Asker(
                    message.getChatId(), Target.threadOf(message), user, !message.isUserMessage()));
  }

  private static Target target(Message message, Asker asker) {
    return new Target(
        message.getChatId(),
        asker.thread(),
        asker.group() ? Optional.of(message.getMessageId()) : Optional.empty());
  }

  private Work inline(InlineQuery query) {
    return new Work(
        "inline:" + query.getFrom().getId(),
        () -> {
          try {
            return api.answerQuery(inline.answer(query.getId(), query.getQuery()));
          } catch (RuntimeException e) {
            LOG.error("an inline query was not answered because of a fault", e);
            return api.answerQuery(InlineAnswers.nothing(query.getId()));
          }
        });
  }

  private Optional<Work> membership(ChatMemberUpdated change) {
    long chat = change.getChat().getId();
    if (isOut(change.getNewChatMember().getStatus())) {
      api.shut(chat);
      return Optional.empty();
    }
    api.open(chat);
    boolean joined = isOut(change.getOldChatMember().getStatus());
    boolean group =
        Boolean.TRUE.equals(change.getChat().isGroupChat())
            || Boolean.TRUE.equals(change.getChat().isSuperGroupChat());
    return joined && group
        ? Optional.of(
            Work.in(
                chat,
                () ->
                    delivery.send(Target.to(chat), explanations.joined()).thenAccept(given -> {})))
        : Optional.empty();
  }

  private static boolean isOut(String status) {
    return "kicked".equals(status) || "left".equals(status);
  }
}
