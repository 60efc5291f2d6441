package org.waraid.channel.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Chat;
import org.waraid.channel.Subscriptions;

/** Says what nobody has just asked for. No stage of it fails. Thread-safe. */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /** Slack's words for a place that will not hear the bot again unless it is let in anew. */
  private static final Set<String> SHUT =
      Set.of(
          "channel_not_found",
          "is_archived",
          "not_in_channel",
          "user_disabled",
          "restricted_action",
          "not_installed");

  private final SlackApi api;
  private final SlackRenderer renderer;
  private final Workspaces workspaces;
  private final Subscriptions subscriptions;

  Notices(
      SlackApi api, SlackRenderer renderer, Workspaces workspaces, Subscriptions subscriptions) {
    this.api = api;
    this.renderer = renderer;
    this.workspaces = workspaces;
    this.subscriptions = subscriptions;
  }

  /** Whether it arrived; a place that has shut the bot out is no longer subscribed. */
  CompletableFuture<Boolean> tell(Chat chat, String thread, String text) {
    int colon = chat.id().indexOf(':');
    if (colon < 0) {
      LOG.error("Slack has no chat {}", chat.key());
      return CompletableFuture.completedFuture(false);
    }
    String team = chat.id().substring(0, colon);
    return post(team, chat.id().substring(colon + 1), thread, text)
        .thenApply(
            result -> {
              if (SHUT.contains(result.error())) {
                subscriptions.unsubscribe(chat);
              }
              return result.done();
            });
  }

  /**
   * Tells an editor by a direct message.
   *
   * @param editor a member's id, or {@code team:member}
   */
  void tellEditor(String editor, String text) {
    int colon = editor.indexOf(':');
    String team = colon < 0 ? workspaces.homeTeam() : editor.substring(0, colon);
    if (team.isEmpty()) {
      LOG.warn(
          "editor {} was not told: without SLACK_BOT_TOKEN their workspace must stand before it in"
              + " EDITORS_SLACK, as in T012AB3CD:U012AB3CD",
          editor);
      return;
    }
    var unused =
        post(team, editor.substring(colon + 1), "", text)
            .thenAccept(
                result -> {
                  if (!result.done()) {
                    LOG.warn("editor {} was not told in Slack: {}", editor, result.error());
                  }
                });
  }

  private CompletableFuture<Result> post(String team, String channel, String thread, String text) {
    CompletableFuture<Result> sent = CompletableFuture.completedFuture(Result.DONE);
    for (Part part : renderer.notice(text, List.of())) {
      ChatPostMessageRequest request =
          ChatPostMessageRequest.builder()
              .channel(channel)
              .threadTs(thread.isEmpty() ? null : thread)
              .text(part.text())
              .blocks(part.blocks())
              .unfurlLinks(false)
              .unfurlMedia(false)
              .build();
      sent =
          sent.thenCompose(
              before ->
                  before.done()
                      ? api.call(
                          team,
                          "chat.postMessage " + channel,
                          methods -> methods.chatPostMessage(request))
                      : CompletableFuture.completedFuture(before));
    }
    // What a channel gets that is being closed.
    return sent.exceptionally(failure -> Result.UNREACHABLE);
  }
}
