package org.waraid.channel.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Phrases;
import org.waraid.channel.Seen;

/**
 * What the bot does with what Slack sends. Every handler only takes note and returns, since Slack
 * waits three seconds; the answer follows. Thread-safe.
 */
final class SlackHandlers {
  static final String COMMAND = "/aid";

  private static final Logger LOG = LoggerFactory.getLogger(SlackHandlers.class);

  private final Assistant assistant;
  private final SlackSender sender;
  private final KeyedExecutor channels;
  private final Seen seen;
  private final Supplier<String> botUserId;
  private final SlackRenderer renderer = new SlackRenderer();

  SlackHandlers(
      Assistant assistant,
      SlackSender sender,
      KeyedExecutor channels,
      Seen seen,
      Supplier<String> botUserId) {
    this.assistant = assistant;
    this.sender = sender;
    this.channels = channels;
    this.seen = seen;
    this.botUserId = botUserId;
  }

  void registerWith(App app) {
    app.command(
        Pattern.compile(".*"),
        (request, context) ->
            command(request.getPayload()) ? context.ack() : context.ack(Phrases.BUSY));
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          mention(event);
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (event, context) -> {
          message(event);
          return context.ack();
        });
    app.blockAction(
        Pattern.compile(".*"),
        (request, context) -> {
          pressed(request.getPayload());
          return context.ack();
        });
  }

  private boolean command(SlashCommandPayload command) {
    String text = SlackText.typed(String.valueOf(command.getText()), botUserId.get());
    String talk = talk(command.getTeamId(), command.getChannelId(), command.getUserId());
    boolean none = command.getText() == null || text.isEmpty();
    // Keyed by the person: an answer that only they see need not wait for the channel's others.
    return channels.offer(
        talk, () -> sender.respond(command.getResponseUrl(), none ? help() : answer(talk, text)));
  }

  private void mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    if (event.getEdited() == null && isPerson(event.getUser(), event.getBotId())) {
      String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
      ask(payload, event.getChannel(), event.getUser(), event.getTs(), event.getText(), thread);
    }
  }

  private void message(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    // Elsewhere than in a direct message only those who mention the bot want to hear from it.
    if ("im".equals(event.getChannelType()) && isPerson(event.getUser(), event.getBotId())) {
      ask(
          payload,
          event.getChannel(),
          event.getUser(),
          event.getTs(),
          event.getText(),
          event.getThreadTs());
    }
  }

  private void ask(
      EventsApiPayload<?> payload,
      String channel,
      String user,
      String ts,
      @Nullable String text,
      @Nullable String thread) {
    // The same event may come several times and the same message as two events. In this order: a
    // copy of an event must not take the message away from the first, which it may overtake.
    if (!seen.first("slack:event:" + payload.getEventId())
        || !seen.first("slack:message:" + channel + ":" + ts)) {
      return;
    }
    String question = SlackText.typed(text == null ? "" : text, botUserId.get());
    String talk = talk(payload.getTeamId(), channel, user);
    queue(
        channel,
        () ->
            sender.post(
                channel,
                Optional.ofNullable(thread),
                question.isEmpty() ? help() : answer(talk, question)));
  }

  private void pressed(BlockActionPayload payload) {
    List<BlockActionPayload.Action> actions = payload.getActions();
    if (actions == null || actions.isEmpty() || payload.getUser() == null) {
      return;
    }
    BlockActionPayload.Action action = actions.get(0);
    boolean topic =
        String.valueOf(action.getActionId()).startsWith(SlackRenderer.TOPIC_ACTION)
            && action.getValue() != null;
    BlockActionPayload.Container container = payload.getContainer();
    if (!topic || container == null || container.getChannelId() == null) {
      return;
    }
    String team = payload.getTeam() == null ? "" : payload.getTeam().getId();
    String channel = container.getChannelId();
    String talk = talk(team, channel, payload.getUser().getId());
    queue(
        channel,
        () -> {
          Optional<Reply> reply = topic(talk, action.getValue());
          if (reply.isEmpty()) {
            return sender.respond(
                payload.getResponseUrl(), renderer.notice(Phrases.TOPIC_GONE, List.of()));
          }
          SlackRenderer.Rendered rendered = renderer.reply(reply.get());
          return container.isEphemeral()
              ? sender.respond(payload.getResponseUrl(), rendered)
              : sender.post(channel, thread(container), rendered);
        });
  }

  private Optional<Reply> topic(String talk, String id) {
    try {
      return assistant.topic(talk, id);
    } catch (RuntimeException e) {
      LOG.error("a pressed button was not answered because of a fault", e);
      return Optional.empty();
    }
  }

  private SlackRenderer.Rendered answer(String talk, String text) {
    try {
      if (text.equalsIgnoreCase("help")) {
        return help();
      }
      Reply reply = assistant.reply(new Message(talk, text));
      return renderer.reply(reply);
    } catch (RuntimeException e) {
      LOG.error("no answer was found because of a fault", e);
      return renderer.notice(Phrases.FAULT, List.of());
    }
  }

  private SlackRenderer.Rendered help() {
    return renderer.notice(Phrases.GREETING, assistant.suggestions());
  }

  private void queue(String key, Supplier<CompletionStage<Void>> work) {
    if (!channels.offer(key, work)) {
      LOG.warn("Slack sent more than can be answered in time; one message was left unanswered");
    }
  }

  private boolean isPerson(@Nullable String user, @Nullable String botId) {
    return user != null && botId == null && !user.equals(botUserId.get());
  }

  /**
   * A button in a channel is answered in its message's thread, one in a direct message below it.
   */
  private static Optional<String> thread(BlockActionPayload.Container container) {
    if (container.getThreadTs() != null) {
      return Optional.of(container.getThreadTs());
    }
    boolean direct = container.getChannelId().startsWith("D");
    return direct ? Optional.empty() : Optional.ofNullable(container.getMessageTs());
  }

  private static String talk(@Nullable String team, String channel, String user) {
    return "slack:%s:%s:%s".formatted(team == null ? "" : team, channel, user);
  }
}
