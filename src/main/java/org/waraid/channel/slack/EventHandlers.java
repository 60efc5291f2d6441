package org.waraid.channel.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the bot does with events. An event is known by what it is about, not by its own id: a
 * mention may come as two events, and each may come several times. Thread-safe.
 */
final class EventHandlers {
  private final Intake intake;
  private final Workspaces workspaces;
  private final BiConsumer<String, String> onGone;

  /**
   * Handlers for events.
   *
   * @param onGone is told the workspace that has taken the bot out, and Slack's word for how
   */
  EventHandlers(Intake intake, Workspaces workspaces, BiConsumer<String, String> onGone) {
    this.intake = intake;
    this.workspaces = workspaces;
    this.onGone = onGone;
  }

  void registerWith(App app) {
    app.event(AppMentionEvent.class, (event, context) -> mention(event));
    app.event(MessageEvent.class, (event, context) -> message(event));
    app.event(MessageFileShareEvent.class, (event, context) -> file(event));
    app.event(MessageThreadBroadcastEvent.class, (event, context) -> broadcast(event));
    app.event(AppHomeOpenedEvent.class, (event, context) -> home(event));
    app.event(AssistantThreadStartedEvent.class, (event, context) -> assistant(event));
    // What its reader looks at besides is none of the bot's business; it is only acknowledged.
    app.event(AssistantThreadContextChangedEvent.class, (event, context) -> taken());
    app.event(
        TokensRevokedEvent.class,
        (event, context) -> {
          TokensRevokedEvent.Tokens tokens = event.getEvent().getTokens();
          if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
            onGone.accept(event.getTeamId(), TokensRevokedEvent.TYPE_NAME);
          }
          return taken();
        });
    app.event(
        AppUninstalledEvent.class,
        (event, context) -> {
          onGone.accept(event.getTeamId(), AppUninstalledEvent.TYPE_NAME);
          return taken();
        });
  }

  private Response mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    String team = payload.getTeamId();
    if (event.getEdited() != null || !isPerson(team, event.getUser(), event.getBotId())) {
      return taken();
    }
    String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
    return ask(
        Task.Kind.MENTION,
        team,
        event.getChannel(),
        event.getUser(),
        event.getTs(),
        event.getText(),
        thread);
  }

  private Response message(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    return direct(
        event.getChannelType(),
        event.getBotId(),
        payload.getTeamId(),
        event.getChannel(),
        event.getUser(),
        event.getTs(),
        event.getText(),
        event.getThreadTs());
  }

  private Response file(EventsApiPayload<MessageFileShareEvent> payload) {
    MessageFileShareEvent event = payload.getEvent();
    return direct(
        event.getChannelType(),
        null,
        payload.getTeamId(),
        event.getChannel(),
        event.getUser(),
        event.getTs(),
        event.getText(),
        event.getThreadTs());
  }

  /** An answer in a thread that its writer let appear below the thread too; the bot writes none. */
  private Response broadcast(EventsApiPayload<MessageThreadBroadcastEvent> payload) {
    MessageThreadBroadcastEvent event = payload.getEvent();
    return direct(
        event.getChannelType(),
        null,
        payload.getTeamId(),
        event.getChannel(),
        event.getUser(),
        event.getTs(),
        event.getText(),
        event.getThreadTs());
  }

  /** Elsewhere than in a direct message only those who mention the bot want to hear from it. */
  private Response direct(
      @Nullable String channelType,
      @Nullable String bot,
      String team,
      String channel,
      String user,
      String ts,
      @Nullable String text,
      @Nullable String thread) {
    return "im".equals(channelType) && isPerson(team, user, bot)
        ? ask(Task.Kind.DIRECT, team, channel, user, ts, text, thread)
        : taken();
  }

  private Response ask(
      Task.Kind kind,
      String team,
      String channel,
      String user,
      String ts,
      @Nullable String text,
      @Nullable String thread) {
    String typed = SlackText.typed(text == null ? "" : text, workspaces.botUser(team));
    return take(
        new TaskBuilder(kind, "message:" + team + ":" + channel + ":" + ts)
            .at(team, channel, user)
            .thread(thread)
            .text(typed)
            .build(intake.now()));
  }

  private Response home(EventsApiPayload<AppHomeOpenedEvent> payload) {
    AppHomeOpenedEvent event = payload.getEvent();
    if (!"home".equals(event.getTab())) {
      return taken();
    }
    return take(
        new TaskBuilder(Task.Kind.HOME, "event:" + payload.getEventId())
            .at(payload.getTeamId(), event.getUser(), event.getUser())
            .build(intake.now()));
  }

  private Response assistant(EventsApiPayload<AssistantThreadStartedEvent> payload) {
    var thread = payload.getEvent().getAssistantThread();
    return take(
        new TaskBuilder(Task.Kind.GREETING, "event:" + payload.getEventId())
            .at(payload.getTeamId(), thread.getChannelId(), thread.getUserId())
            .thread(thread.getThreadTs())
            .build(intake.now()));
  }

  /** Slack sends again what is not acknowledged; what is neither kept nor done had better come. */
  private Response take(Task task) {
    return new Later(
        intake
            .take(task)
            .thenApply(arrived -> arrived ? taken() : Response.builder().statusCode(503).build()));
  }

  private boolean isPerson(String team, @Nullable String user, @Nullable String botId) {
    return user != null && botId == null && !user.equals(workspaces.botUser(team));
  }

  private static Response taken() {
    return Response.builder().statusCode(200).build();
  }
}
