package org.waraid.channel.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Phrases;

/**
 * What the bot does with commands, shortcuts and modals. Each becomes a task and is acknowledged,
 * since Slack waits three seconds; the rest follows. Thread-safe.
 */
final class SlackHandlers {
  private static final Pattern SHARE = Pattern.compile("(?is)share(?!\\s+of\\b)((?:\\s.*)?)");

  private final Response busy = Responses.message(new Part(Phrases.BUSY, List.of()), "ephemeral");
  private final Worker worker;
  private final AtOnce atOnce;
  private final Intake intake;
  private final Workspaces workspaces;
  private final Views views;
  private final EditorsDesk desk;
  private final ChannelTexts texts;

  SlackHandlers(
      Worker worker,
      AtOnce atOnce,
      Intake intake,
      Workspaces workspaces,
      Views views,
      EditorsDesk desk,
      ChannelTexts texts) {
    this.worker = worker;
    this.atOnce = atOnce;
    this.intake = intake;
    this.workspaces = workspaces;
    this.views = views;
    this.desk = desk;
    this.texts = texts;
  }

  void registerWith(App app) {
    app.command(Buttons.COMMAND, (request, context) -> command(request.getPayload()));
    app.messageShortcut(Buttons.CHECK, (request, context) -> check(request.getPayload()));
    app.globalShortcut(Buttons.ASK, (request, context) -> open(request.getPayload()));
    app.viewSubmission(Buttons.ASK, (request, context) -> submitted(request.getPayload(), context));
  }

  private Response command(SlashCommandPayload command) {
    String bot = workspaces.botUser(String.valueOf(command.getTeamId()));
    String typed = SlackText.typed(orEmpty(command.getText()), bot);
    Optional<String> shared = afterShare(typed);
    desk.met(
        orEmpty(command.getTeamId()), orEmpty(command.getUserId()), orEmpty(command.getUserName()));
    boolean share = shared.filter(text -> !text.isEmpty()).isPresent();
    String question = shared.orElse(typed);
    Task task =
        new TaskBuilder(
                share ? Task.Kind.SHARED_COMMAND : Task.Kind.COMMAND,
                "command:" + orRandom(command.getTriggerId()))
            .at(command.getTeamId(), command.getChannelId(), command.getUserId())
            .text(question)
            .responseUrl(command.getResponseUrl())
            .build(intake.now());
    return atOnce.answer(
        task,
        share ? Responses::publicly : Responses::privately,
        Response.builder().statusCode(200).build(),
        busy);
  }

  /** What follows the word; empty for a question about the share of something. */
  private static Optional<String> afterShare(String typed) {
    Matcher word = SHARE.matcher(typed);
    return word.matches() ? Optional.of(word.group(1).strip()) : Optional.empty();
  }

  private Response check(MessageShortcutPayload shortcut) {
    String team = shortcut.getTeam() == null ? "" : shortcut.getTeam().getId();
    Message message = shortcut.getMessage();
    String ts = message == null ? shortcut.getMessageTs() : message.getTs();
    Task task =
        new TaskBuilder(Task.Kind.CHECK, "shortcut:" + orRandom(shortcut.getTriggerId()) + ":" + ts)
            .at(
                team,
                shortcut.getChannel() == null ? "" : shortcut.getChannel().getId(),
                shortcut.getUser() == null ? "" : shortcut.getUser().getId())
            .thread(message == null ? null : message.getThreadTs())
            .text(SlackText.typed(textOf(message), workspaces.botUser(team)))
            .responseUrl(shortcut.getResponseUrl())
            .build(intake.now());
    return whenTaken(task);
  }

  /** Interactions are not sent again: that one is not kept is no reason to show an error. */
  private Response whenTaken(Task task) {
    Response taken = Response.builder().statusCode(200).build();
    return new Later(intake.take(task).thenApply(whatever -> taken));
  }

  private Response open(GlobalShortcutPayload shortcut) {
    String team = shortcut.getTeam() == null ? "" : shortcut.getTeam().getId();
    var unused = worker.openQuestion(team, shortcut.getTriggerId());
    return Response.builder().statusCode(200).build();
  }

  private Response submitted(ViewSubmissionPayload submission, ViewSubmissionContext context) {
    String team = submission.getTeam() == null ? "" : submission.getTeam().getId();
    String user = submission.getUser() == null ? "" : submission.getUser().getId();
    Map<String, Map<String, ViewState.Value>> values = submission.getView().getState().getValues();
    String block =
        values.keySet().stream()
            .filter(id -> id.startsWith(Buttons.QUESTION_BLOCK))
            .findFirst()
            .orElse(Buttons.QUESTION_BLOCK);
    ViewState.Value field = values.getOrDefault(block, Map.of()).get(Buttons.QUESTION);
    String question = field == null ? "" : orEmpty(field.getValue()).strip();
    if (question.isEmpty()) {
      return context.ackWithErrors(Map.of(block, texts.text("slack.modal.empty")));
    }
    Task task =
        new TaskBuilder(
                Task.Kind.MODAL,
                "modal:" + submission.getView().getId() + ":" + submission.getView().getHash())
            .at(team, user, user)
            .text(question)
            .view(submission.getView().getId())
            .build(intake.now());
    Response looking = Responses.updated(views.looking());
    return atOnce.answer(
        task,
        said -> Optional.of(Responses.updated(views.answer(said.parts()))),
        looking,
        context.ackWithErrors(Map.of(block, Phrases.BUSY)));
  }

  private static String textOf(@Nullable Message message) {
    if (message == null) {
      return "";
    }
    List<Attachment> attachments =
        message.getAttachments() == null ? List.of() : message.getAttachments();
    return Stream.concat(
            Stream.of(orEmpty(message.getText())),
            attachments.stream()
                .map(each -> orEmpty(each.getText() == null ? each.getFallback() : each.getText())))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String orRandom(@Nullable String id) {
    return id == null || id.isEmpty() ? UUID.randomUUID().toString() : id;
  }
}
