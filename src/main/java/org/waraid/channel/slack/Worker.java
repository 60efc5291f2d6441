package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.request.assistant.threads.AssistantThreadsSetStatusRequest;
import com.slack.api.methods.request.assistant.threads.AssistantThreadsSetSuggestedPromptsRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.waraid.answer.Assistant;
import org.waraid.channel.ChannelTexts;

/** Does tasks: says what there is to say, where it is wanted. Thread-safe. */
final class Worker {
  /** Slack shows no more of them. */
  private static final int MOST_PROMPTS = 4;

  private static final int MOST_UNSENT = 1_000;

  private final Cache<String, Said> unsent =
      Caffeine.newBuilder().expireAfterWrite(Delivery.UNSENT).maximumSize(MOST_UNSENT).build();
  private final SlackApi api;
  private final Responder responder;
  private final Delivery delivery;
  private final Pictures pictures;
  private final Views views;
  private final HomeView home;
  private final Assistant assistant;
  private final ChannelTexts texts;

  Worker(
      SlackApi api,
      Responder responder,
      Delivery delivery,
      Pictures pictures,
      Views views,
      HomeView home,
      Assistant assistant,
      ChannelTexts texts) {
    this.api = api;
    this.responder = responder;
    this.delivery = delivery;
    this.pictures = pictures;
    this.views = views;
    this.home = home;
    this.assistant = assistant;
    this.texts = texts;
  }

  Responder responder() {
    return responder;
  }

  /** Does a task; the stage does not fail but for a fault of this program. */
  CompletableFuture<Result> work(Task task) {
    return switch (task.kind()) {
      case HOME -> publishHome(task);
      case GREETING -> greet(task);
      case DIRECT -> status(task).thenCompose(shown -> deliver(task, said(task)));
      case COMMAND,
          SHARED_COMMAND,
          MENTION,
          CHECK,
          TOPIC,
          SHARE,
          CHART,
          MODAL,
          HOME_TOPIC,
          OFFERED,
          TEACH ->
          deliver(task, said(task));
    };
  }

  /** What is left of an attempt that failed is said as it was: asked anew it might be otherwise. */
  private Said said(Task task) {
    Said before = unsent.asMap().remove(task.key());
    return before == null ? responder.say(task) : before;
  }

  /** Brings what was found for a task to where it is wanted. */
  CompletableFuture<Result> deliver(Task task, Said said) {
    return bring(task, said)
        .thenApply(
            result -> {
              if (result.mayPass()) {
                unsent.put(task.key(), said.rest(delivery.unsent(task).orElse(said.parts())));
              }
              return result;
            });
  }

  private CompletableFuture<Result> bring(Task task, Said said) {
    List<Part> parts = said.parts();
    return switch (task.kind()) {
      case COMMAND, CHECK -> delivery.privately(task, parts);
      case MENTION, DIRECT, GREETING, HOME -> illustrated(task, said, delivery.post(task, parts));
      case TEACH -> delivery.directly(task, parts);
      case OFFERED -> delivery.toEditor(task, parts, said.instead());
      case SHARED_COMMAND -> illustrated(task, said, delivery.publicly(task, parts, false));
      case SHARE ->
          said.reply().isEmpty()
              ? delivery.privately(task, parts)
              : illustrated(task, said, delivery.publicly(task, parts, true));
      case CHART -> chart(task, said);
      case MODAL -> updateModal(task, parts);
      case HOME_TOPIC -> openModal(task, parts);
      case TOPIC -> {
        if (!task.view().isEmpty()) {
          yield updateModal(task, parts);
        }
        yield task.ephemeral() || said.reply().isEmpty()
            ? delivery.privately(task, parts)
            : illustrated(task, said, delivery.post(task, parts));
      }
    };
  }

  /** Opens the modal to ask in; a trigger that has expired is past help. */
  CompletableFuture<Result> openQuestion(String team, String trigger) {
    ViewsOpenRequest request =
        ViewsOpenRequest.builder().triggerId(trigger).view(views.question()).build();
    return api.call(team, "views.open", methods -> methods.viewsOpen(request));
  }

  private CompletableFuture<Result> illustrated(
      Task task, Said said, CompletableFuture<Result> sent) {
    return sent.thenCompose(
        result ->
            result.done()
                ? pictures.show(task, said.reply()).thenApply(shown -> result)
                : CompletableFuture.completedFuture(result));
  }

  /** Nothing that only one sees in a channel can hold a file; a direct message can. */
  private CompletableFuture<Result> chart(Task task, Said said) {
    if (said.reply().isEmpty()) {
      return delivery.privately(task, said.parts());
    }
    AtomicReference<String> place = new AtomicReference<>(task.user());
    return delivery
        .directly(task, said.parts(), place)
        .thenCompose(
            result ->
                result.done()
                    ? pictures
                        .show(task.in(requireNonNull(place.get())), said.reply())
                        .thenCompose(shown -> delivery.privately(task, responder.chartSent()))
                    : CompletableFuture.completedFuture(result));
  }

  private CompletableFuture<Result> updateModal(Task task, List<Part> parts) {
    ViewsUpdateRequest request =
        ViewsUpdateRequest.builder().viewId(task.view()).view(views.answer(parts)).build();
    return api.call(task.team(), "views.update", methods -> methods.viewsUpdate(request))
        .thenCompose(result -> orDirectly(task, parts, result));
  }

  private CompletableFuture<Result> openModal(Task task, List<Part> parts) {
    ViewsOpenRequest request =
        ViewsOpenRequest.builder().triggerId(task.trigger()).view(views.answer(parts)).build();
    return api.call(task.team(), "views.open", methods -> methods.viewsOpen(request))
        .thenCompose(result -> orDirectly(task, parts, result));
  }

  /** Who has closed the modal, or waited too long for it, is answered by a direct message. */
  private CompletableFuture<Result> orDirectly(Task task, List<Part> parts, Result result) {
    return result.done() || result.mayPass()
        ? CompletableFuture.completedFuture(result)
        : delivery.directly(task, parts);
  }

  private CompletableFuture<Result> publishHome(Task task) {
    ViewsPublishRequest request =
        ViewsPublishRequest.builder()
            .userId(task.user())
            .view(home.of(task.team(), task.user()))
            .build();
    return api.call(task.team(), "views.publish", methods -> methods.viewsPublish(request));
  }

  private CompletableFuture<Result> greet(Task task) {
    List<SuggestedPrompt> prompts =
        assistant.suggestions().stream()
            .limit(MOST_PROMPTS)
            .map(topic -> new SuggestedPrompt(topic.title(), topic.title()))
            .toList();
    AssistantThreadsSetSuggestedPromptsRequest request =
        AssistantThreadsSetSuggestedPromptsRequest.builder()
            .channelId(task.channel())
            .threadTs(task.thread())
            .title(texts.text("slack.prompts"))
            .prompts(prompts)
            .build();
    return deliver(task, said(task))
        .thenCompose(
            result ->
                result.done()
                    ? api.call(
                        task.team(),
                        "assistant.threads.setSuggestedPrompts",
                        methods -> methods.assistantThreadsSetSuggestedPrompts(request))
                    : CompletableFuture.completedFuture(result));
  }

  /** What the assistant's pane shows until the answer is there; elsewhere there are no threads. */
  private CompletableFuture<Result> status(Task task) {
    if (task.thread().isEmpty()) {
      return CompletableFuture.completedFuture(Result.DONE);
    }
    AssistantThreadsSetStatusRequest request =
        AssistantThreadsSetStatusRequest.builder()
            .channelId(task.channel())
            .threadTs(task.thread())
            .status(texts.text("slack.status"))
            .build();
    return api.once(
        task.team(),
        "assistant.threads.setStatus",
        methods -> methods.assistantThreadsSetStatus(request));
  }
}
