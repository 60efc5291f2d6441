package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Phrases;
import org.waraid.channel.talk.Told;

/**
 * Does what pressed buttons ask for. Every press is answered, or its button would show a waiting
 * circle. Thread-safe.
 */
final class Presses {
  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

  private final TelegramApi api;
  private final Delivery delivery;
  private final CallbackData callbacks;
  private final Topics topics;
  private final Browser browser;
  private final Standing standing;
  private final Administrators administrators;
  private final EditorsDesk desk;
  private final Typing typing;
  private final ChannelTexts texts;

  Presses(
      TelegramApi api,
      Delivery delivery,
      CallbackData callbacks,
      Topics topics,
      Browser browser,
      Standing standing,
      Administrators administrators,
      EditorsDesk desk,
      Typing typing,
      ChannelTexts texts) {
    this.api = api;
    this.delivery = delivery;
    this.callbacks = callbacks;
    this.topics = topics;
    this.browser = browser;
    this.standing = standing;
    this.administrators = administrators;
    this.desk = desk;
    this.typing = typing;
    this.texts = texts;
  }

  Work work(CallbackQuery query) {
    MaybeInaccessibleMessage under = query.getMessage();
    if (under == null || query.getData() == null) {
      return Work.in(query.getFrom().getId(), () -> acknowledge(query));
    }
    boolean group = !under.getChat().isUserChat();
    Optional<Integer> thread = Target.threadOf(under);
    Press press =
        new Press(
            query,
            under.getMessageId(),
            new Asker(under.getChatId(), thread, query.getFrom().getId(), group),
            new Target(
                under.getChatId(),
                thread,
                group ? Optional.of(under.getMessageId()) : Optional.empty()));
    return Work.in(under.getChatId(), () -> done(press));
  }

  private record Press(CallbackQuery query, int message, Asker asker, Target target) {}

  private CompletionStage<Void> done(Press press) {
    try {
      Optional<Pressed> pressed = callbacks.read(press.query().getData());
      return pressed.isPresent() ? done(press, pressed.get()) : note(press, Phrases.TOPIC_GONE);
    } catch (RuntimeException e) {
      LOG.error("a pressed button was not answered because of a fault", e);
      return note(press, Phrases.FAULT);
    }
  }

  private CompletionStage<Void> done(Press press, Pressed pressed) {
    if (pressed instanceof Pressed.Topic topic) {
      return answer(press, topic.id());
    }
    if (pressed instanceof Pressed.Themes page) {
      return turn(press, Optional.of(browser.themes(page.page())));
    }
    if (pressed instanceof Pressed.Theme theme) {
      return turn(press, browser.theme(theme.id(), theme.page()));
    }
    if (pressed instanceof Pressed.Offered offered) {
      return decide(press, offered.token());
    }
    if (pressed instanceof Pressed.Thumb thumb) {
      return note(press, standing.vote(press.asker(), thumb.topicId(), thumb.up()))
          .thenCompose(done -> mark(press));
    }
    return language(press, ((Pressed.Language) pressed).code());
  }

  private CompletionStage<Void> answer(Press press, String topic) {
    Optional<Outgoing> answer = topics.answer(press.asker(), topic);
    if (answer.isEmpty()) {
      return note(press, Phrases.TOPIC_GONE);
    }
    return acknowledge(press.query())
        .thenCompose(done -> delivery.send(press.target(), answer.get()))
        .thenAccept(given -> {});
  }

  /** Shows another page in the same message, or in a new one when that cannot be changed. */
  private CompletionStage<Void> turn(Press press, Optional<Part> page) {
    if (page.isEmpty()) {
      return note(press, Phrases.TOPIC_GONE);
    }
    return acknowledge(press.query()).thenCompose(done -> replace(press, page.get()));
  }

  private CompletionStage<Void> replace(Press press, Part page) {
    return delivery
        .edit(press.target().chat(), press.message(), page)
        .thenCompose(
            changed ->
                changed
                    ? CompletableFuture.completedFuture(List.<Integer>of())
                    : api.send(press.target(), List.of(page)))
        .thenAccept(sent -> {});
  }

  /** In a private chat; in a group everyone has a vote of their own. */
  private CompletionStage<Void> mark(Press press) {
    Optional<InlineKeyboardMarkup> keyboard =
        press.asker().group()
            ? Optional.empty()
            : Marks.marked(press.query().getMessage(), press.query().getData());
    return keyboard.isEmpty() ? CompletableFuture.completedFuture(null) : keyboard(press, keyboard);
  }

  /** Puts other buttons below the message, or none. */
  private CompletionStage<Void> keyboard(Press press, Optional<InlineKeyboardMarkup> keyboard) {
    EditMessageReplyMarkup edit = new EditMessageReplyMarkup();
    edit.setChatId(press.target().chat());
    edit.setMessageId(press.message());
    keyboard.ifPresent(edit::setReplyMarkup);
    return api.call(edit).thenAccept(done -> {});
  }

  /** The circle stops first: publishing may take longer than a press may wait. */
  private CompletionStage<Void> decide(Press press, String token) {
    if (!desk.isEditor(press.asker())) {
      return note(press, texts.text("editors.not-for-you"));
    }
    desk.met(press.query().getFrom());
    return acknowledge(press.query())
        .thenCompose(
            done ->
                typing.during(
                    press.target(),
                    () -> CompletableFuture.completedFuture(desk.press(press.asker(), token))))
        .exceptionally(
            failure -> {
              LOG.error("what an editor pressed was not done because of a fault", failure);
              return Told.notice(Phrases.FAULT);
            })
        .thenCompose(said -> show(press, said));
  }

  private CompletionStage<Void> show(Press press, Told said) {
    Outgoing outgoing = desk.outgoing(said);
    return switch (said.pressed()) {
      case STAYS -> delivery.send(press.target(), outgoing).thenAccept(given -> {});
      case CLOSES ->
          keyboard(press, Optional.empty())
              .thenCompose(closed -> delivery.send(press.target(), outgoing))
              .thenAccept(given -> {});
      case GIVES_WAY ->
          outgoing.parts().size() == 1 && outgoing.document().isEmpty()
              ? replace(press, outgoing.parts().get(0))
              : delivery.send(press.target(), outgoing).thenAccept(given -> {});
    };
  }

  private CompletionStage<Void> language(Press press, String code) {
    return administrators
        .mayDecide(press.asker())
        .thenCompose(
            may -> {
              if (!may.orElse(false)) {
                return note(press, Administrators.refusal(may, texts));
              }
              return note(press, standing.choose(press.asker(), code))
                  .thenCompose(
                      done ->
                          delivery.edit(
                              press.target().chat(),
                              press.message(),
                              standing.languages(press.asker())))
                  .thenAccept(changed -> {});
            });
  }

  private CompletableFuture<Void> acknowledge(CallbackQuery query) {
    return api.answerCallback(query.getId(), Optional.empty());
  }

  private CompletableFuture<Void> note(Press press, String text) {
    return api.answerCallback(press.query().getId(), Optional.of(text));
  }
}
