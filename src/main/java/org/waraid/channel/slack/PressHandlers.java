package org.waraid.channel.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Feedback;
import org.waraid.channel.Unanswered;

/** What the bot does with pressed buttons. Thread-safe. */
final class PressHandlers {
  private final Worker worker;
  private final Intake intake;
  private final Feedback feedback;
  private final Unanswered unanswered;
  private final EditorsDesk desk;
  private final Delivery delivery;
  private final SlackRenderer renderer;
  private final ChannelTexts texts;

  PressHandlers(
      Worker worker,
      Intake intake,
      Feedback feedback,
      Unanswered unanswered,
      EditorsDesk desk,
      Delivery delivery,
      SlackRenderer renderer,
      ChannelTexts texts) {
    this.worker = worker;
    this.intake = intake;
    this.feedback = feedback;
    this.unanswered = unanswered;
    this.desk = desk;
    this.delivery = delivery;
    this.renderer = renderer;
    this.texts = texts;
  }

  void registerWith(App app) {
    app.blockAction(Pattern.compile(".*"), (request, context) -> pressed(request.getPayload()));
  }

  private Response pressed(BlockActionPayload payload) {
    if (payload.getActions() == null || payload.getActions().isEmpty()) {
      return taken();
    }
    Action action = payload.getActions().get(0);
    String id = String.valueOf(action.getActionId());
    String value = action.getValue() == null ? "" : action.getValue();
    if (id.equals(Buttons.OPEN)) {
      var unused = worker.openQuestion(team(payload), payload.getTriggerId());
    } else if (id.equals(Buttons.THUMB_UP) || id.equals(Buttons.THUMB_DOWN)) {
      vote(task(Task.Kind.TOPIC, payload, value), id.equals(Buttons.THUMB_UP));
    } else if (id.startsWith(Buttons.SETTLE)) {
      return settled(payload, value);
    } else if (id.startsWith(Buttons.OFFERED)) {
      meet(payload);
      return take(task(Task.Kind.OFFERED, payload, value));
    } else if (id.startsWith(Buttons.TEACH)) {
      meet(payload);
      return take(task(Task.Kind.TEACH, payload, value));
    } else if (id.equals(Buttons.SHARE)) {
      return take(task(Task.Kind.SHARE, payload, value));
    } else if (id.equals(Buttons.CHART)) {
      return take(task(Task.Kind.CHART, payload, value));
    } else if (id.startsWith(Buttons.TOPIC)) {
      return take(task(isHome(payload) ? Task.Kind.HOME_TOPIC : Task.Kind.TOPIC, payload, value));
    }
    return taken();
  }

  private void meet(BlockActionPayload payload) {
    if (payload.getUser() != null) {
      desk.met(team(payload), user(payload), orEmpty(payload.getUser().getName()));
    }
  }

  private void vote(Task task, boolean up) {
    feedback.vote(
        task.chat(), task.user(), task.text(), up ? Feedback.Vote.UP : Feedback.Vote.DOWN);
    String noted = texts.text(up ? "thumb.noted.up" : "thumb.noted.down");
    var unused = delivery.privately(task, renderer.notice(noted, java.util.List.of()));
  }

  private Response settled(BlockActionPayload payload, String question) {
    String user = user(payload);
    if (!desk.isEditor(team(payload), user)) {
      return taken();
    }
    unanswered.settle(question);
    return take(
        new TaskBuilder(Task.Kind.HOME, "home:" + trigger(payload))
            .at(team(payload), user, user)
            .build(intake.now()));
  }

  private Task task(Task.Kind kind, BlockActionPayload payload, String value) {
    Container container = payload.getContainer();
    String channel = container == null ? null : container.getChannelId();
    boolean ephemeral = container != null && container.isEphemeral();
    return new TaskBuilder(kind, "button:" + trigger(payload))
        .at(team(payload), channel == null ? user(payload) : channel, user(payload))
        .thread(container == null ? null : thread(container).orElse(null))
        .text(value)
        .responseUrl(payload.getResponseUrl())
        .view(container == null ? null : container.getViewId())
        .trigger(payload.getTriggerId())
        .ephemeral(ephemeral)
        .build(intake.now());
  }

  private Response take(Task task) {
    return new Later(intake.take(task).thenApply(whatever -> taken()));
  }

  private static Response taken() {
    return Response.builder().statusCode(200).build();
  }

  /**
   * A button in a channel is answered in its message's thread, one in a direct message below it.
   */
  private static Optional<String> thread(Container container) {
    if (container.getThreadTs() != null || container.isEphemeral()) {
      return Optional.ofNullable(container.getThreadTs());
    }
    boolean direct = container.getChannelId() == null || container.getChannelId().startsWith("D");
    return direct ? Optional.empty() : Optional.ofNullable(container.getMessageTs());
  }

  private static boolean isHome(BlockActionPayload payload) {
    return payload.getView() != null && "home".equals(payload.getView().getType());
  }

  private static String team(BlockActionPayload payload) {
    return payload.getTeam() == null ? "" : orEmpty(payload.getTeam().getId());
  }

  private static String user(BlockActionPayload payload) {
    return payload.getUser() == null ? "" : orEmpty(payload.getUser().getId());
  }

  private static String trigger(BlockActionPayload payload) {
    String id = orEmpty(payload.getTriggerId());
    return id.isEmpty() ? UUID.randomUUID().toString() : id;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
