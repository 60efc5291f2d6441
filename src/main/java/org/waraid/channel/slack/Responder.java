package org.waraid.channel.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Credit;
import org.waraid.channel.Forgetting;
import org.waraid.channel.Ledger;
import org.waraid.channel.Phrases;
import org.waraid.channel.slack.SlackRenderer.Frame;

/** Finds what to say to a task. Sends nothing and never fails. Thread-safe. */
final class Responder {
  private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

  private static final Set<Task.Kind> ASKED =
      Set.of(Task.Kind.COMMAND, Task.Kind.SHARED_COMMAND, Task.Kind.MODAL);
  private static final Set<String> WORDS =
      Set.of("", "help", "topics", "sources", "source", "privacy", "forget");

  private final Assistant assistant;
  private final SlackRenderer renderer;
  private final Claims claims;
  private final Shareable shareable;
  private final PrivateAnswers answers;
  private final Ledger ledger;
  private final Forgetting forgetting;
  private final EditorsDesk desk;
  private final ChannelTexts texts;

  Responder(
      Assistant assistant,
      SlackRenderer renderer,
      Shareable shareable,
      Ledger ledger,
      Forgetting forgetting,
      EditorsDesk desk,
      ChannelTexts texts) {
    this.assistant = assistant;
    this.renderer = renderer;
    this.claims = new Claims(assistant, texts);
    this.shareable = shareable;
    this.answers = new PrivateAnswers(renderer, shareable);
    this.ledger = ledger;
    this.forgetting = forgetting;
    this.desk = desk;
    this.texts = texts;
  }

  /** What to say; a fault is told to the asker and to the log. */
  Said say(Task task) {
    try {
      return switch (task.kind()) {
        case COMMAND, SHARED_COMMAND, MENTION, DIRECT, MODAL -> asked(task);
        case TOPIC, HOME_TOPIC -> topic(task);
        case CHECK -> Said.of(claims.check(task.text()));
        case OFFERED, TEACH -> desk.pressed(task);
        case SHARE, CHART -> share(task);
        case GREETING, HOME -> greeting();
      };
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("no answer was found because of a fault", e);
      return Said.of(renderer.notice(Phrases.FAULT, List.of()));
    }
  }

  /**
   * What to say to a question where that takes neither thought nor a look at what is kept. Never
   * waits; where it would have to, nothing has happened and {@link #say} is to be asked.
   */
  Optional<Said> sayAtOnce(Task task) {
    try {
      String question = task.text();
      boolean plain =
          ASKED.contains(task.kind())
              && !WORDS.contains(question.toLowerCase(Locale.ROOT))
              && !desk.mayMean(task)
              && ledger.isUnwatched(task.chat());
      return plain
          ? assistant
              .knownReply(new Message(task.conversation(), question))
              .map(reply -> noted(task, question, reply))
          : Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("no answer was found because of a fault", e);
      return Optional.of(Said.of(renderer.notice(Phrases.FAULT, List.of())));
    }
  }

  private Said noted(Task task, String question, Reply reply) {
    ledger.askedUnwatched(question, reply);
    return said(task, question, reply);
  }

  private Said asked(Task task) {
    String question = task.text();
    return switch (question.toLowerCase(Locale.ROOT)) {
      case "" -> greeting();
      case "help" -> help(task);
      case "topics" -> Said.of(renderer.themes(assistant.themes()));
      case "sources", "source" -> Said.of(renderer.notice(sources(), List.of()));
      case "privacy" -> Said.of(renderer.notice(texts.text("slack.privacy"), List.of()));
      case "forget" -> forget(task);
      default -> order(task).orElseGet(() -> answer(task, question));
    };
  }

  /** Where others read along, editors are answered as everybody is. */
  private Optional<Said> order(Task task) {
    return task.kind() == Task.Kind.COMMAND || task.kind() == Task.Kind.DIRECT
        ? desk.asked(task)
        : Optional.empty();
  }

  private Said answer(Task task, String question) {
    Reply reply = assistant.reply(new Message(task.conversation(), question));
    ledger.asked(task.chat(), task.thread(), question, reply);
    return said(task, question, reply);
  }

  private Said topic(Task task) {
    Optional<Reply> reply = assistant.topic(task.conversation(), task.text());
    if (reply.isEmpty()) {
      return Said.of(renderer.notice(Phrases.TOPIC_GONE, List.of()));
    }
    ledger.given(task.chat(), task.thread(), reply.get());
    return said(task, "", reply.get());
  }

  private Said said(Task task, String question, Reply reply) {
    if (task.kind() == Task.Kind.COMMAND) {
      return answers.of(question, reply);
    }
    Frame frame =
        switch (task.kind()) {
          case SHARED_COMMAND -> Frame.asked(renderer.asked(task.user(), question));
          case TOPIC ->
              task.ephemeral()
                  ? Frame.privately(shareable.value(question, reply))
                  : task.view().isEmpty() ? Frame.PUBLIC : Frame.MODAL;
          case MODAL, HOME_TOPIC -> Frame.MODAL;
          case COMMAND, MENTION, DIRECT, CHECK, SHARE, CHART, HOME, GREETING, OFFERED, TEACH ->
              Frame.PUBLIC;
        };
    return new Said(renderer.reply(reply, frame), Optional.of(reply));
  }

  private Said share(Task task) {
    Optional<Shareable.Shared> shared = shareable.of(task.text());
    if (shared.isEmpty()) {
      return Said.of(renderer.notice(texts.text("slack.share.gone"), List.of()));
    }
    String question = shared.get().question();
    Frame frame =
        question.isEmpty() ? Frame.PUBLIC : Frame.asked(renderer.asked(task.user(), question));
    Reply reply = shared.get().reply();
    return new Said(renderer.reply(reply, frame), Optional.of(reply));
  }

  List<Part> chartSent() {
    return renderer.notice(texts.text("slack.chart.sent"), List.of());
  }

  private Said greeting() {
    return Said.of(renderer.notice(Phrases.GREETING, assistant.suggestions()));
  }

  private Said help(Task task) {
    String forEditors =
        desk.isOpen() && desk.isEditor(task.team(), task.user())
            ? "\n" + texts.text("editors.help.slack")
            : "";
    return Said.of(renderer.notice(texts.text("slack.help") + forEditors, assistant.suggestions()));
  }

  private Said forget(Task task) {
    assistant.forget(task.conversation());
    forgetting.forget(task.chat(), task.user());
    return Said.of(renderer.notice(texts.text("forgotten"), List.of()));
  }

  private String sources() {
    String language = assistant.languages().get(0);
    List<String> lines = new ArrayList<>(List.of(texts.text("source.all")));
    for (Origin source : assistant.sources()) {
      Credit credit = new Credit(source.publisher(), source.date(), source.link());
      lines.add("• " + credit.plain(language) + ": " + source.about());
      source.link().ifPresent(lines::add);
    }
    return String.join("\n", lines);
  }
}
