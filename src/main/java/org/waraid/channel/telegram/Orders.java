package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.waraid.answer.Assistant;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Phrases;

/** Carries out commands. Thread-safe. */
final class Orders {
  private final Assistant assistant;
  private final TelegramRenderer renderer;
  private final Explanations explanations;
  private final Topics topics;
  private final Browser browser;
  private final Administrators administrators;
  private final Standing standing;
  private final EditorsDesk desk;
  private final ChannelTexts texts;

  Orders(
      Assistant assistant,
      TelegramRenderer renderer,
      Explanations explanations,
      Topics topics,
      Browser browser,
      Administrators administrators,
      Standing standing,
      EditorsDesk desk,
      ChannelTexts texts) {
    this.assistant = assistant;
    this.renderer = renderer;
    this.explanations = explanations;
    this.topics = topics;
    this.browser = browser;
    this.administrators = administrators;
    this.standing = standing;
    this.desk = desk;
    this.texts = texts;
  }

  CompletableFuture<Outgoing> carryOut(Asker asker, Heard.Order order) {
    if (!order.command().dependsOnWhoDecides()) {
      return CompletableFuture.completedFuture(say(asker, order, false));
    }
    return administrators
        .mayDecide(asker)
        .thenApply(
            may ->
                order.command().isForAdministrators() && !may.orElse(false)
                    ? notice(Administrators.refusal(may, texts))
                    : say(asker, order, may.orElse(false)));
  }

  private Outgoing say(Asker asker, Heard.Order order, boolean decides) {
    return switch (order.command()) {
      case START -> start(asker, order.argument());
      case ASK, HELP -> explanations.help(asker.group(), desk.isEditor(asker));
      case TOPICS -> Outgoing.of(browser.themes(0));
      case SOURCE -> explanations.sources(asker.conversation());
      case SUBSCRIBE -> notice(standing.subscribe(asker));
      case UNSUBSCRIBE -> notice(standing.unsubscribe(asker));
      case LANGUAGE -> Outgoing.of(standing.languages(asker));
      case PRIVACY -> explanations.privacy();
      case FORGET -> notice(standing.forget(asker, decides));
    };
  }

  /** A link t.me/bot?start=topic answers that topic; one that means nothing greets. */
  private Outgoing start(Asker asker, String argument) {
    desk.begin(asker);
    if (argument.equals(Command.TOPICS.word())) {
      return Outgoing.of(browser.themes(0));
    }
    if (argument.equals(Command.HELP.word())) {
      return explanations.help(asker.group(), desk.isEditor(asker));
    }
    Optional<Outgoing> linked =
        argument.isEmpty() ? Optional.empty() : topics.answer(asker, argument);
    return linked.orElseGet(
        () -> Outgoing.of(renderer.notice(Phrases.GREETING, assistant.suggestions())));
  }

  private Outgoing notice(String text) {
    return Outgoing.of(renderer.notice(text, List.of()));
  }
}
