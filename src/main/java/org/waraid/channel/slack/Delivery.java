package org.waraid.channel.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings what is said to where it is wanted, by a second way if the first is shut. Thread-safe. */
final class Delivery {
  private final SlackApi api;

  Delivery(SlackApi api) {
    this.api = api;
  }

  /** Posts for everyone in a task's channel, in its thread if it has one. */
  CompletableFuture<Result> post(Task task, List<Part> parts) {
    return each(parts, part -> post(task, task.channel(), thread(task), part));
  }

  /** Tells only the member: by the response address, else in the channel, else directly. */
  CompletableFuture<Result> privately(Task task, List<Part> parts) {
    return each(
        parts,
        part ->
            respond(task, part, "ephemeral", false)
                .thenCompose(
                    result ->
                        result.done()
                            ? done()
                            : otherwise(result, () -> postEphemeral(task, part))));
  }

  /**
   * Tells an editor who pressed a button: where it was, and never for others to see.
   *
   * @param instead whether the message with the button gives way
   */
  CompletableFuture<Result> toEditor(Task task, List<Part> parts, boolean instead) {
    boolean replace = instead && parts.size() == 1;
    if (!task.ephemeral() && task.isDirect() && !replace) {
      return each(parts, part -> post(task, task.channel(), thread(task), part));
    }
    return replace
        ? replace(task, parts.get(0))
            .thenCompose(
                result -> result.done() ? done() : otherwise(result, () -> privately(task, parts)))
        : privately(task, parts);
  }

  private CompletableFuture<Result> replace(Task task, Part part) {
    if (task.responseUrl().isEmpty()) {
      return CompletableFuture.completedFuture(new Result("no_response_url"));
    }
    ActionResponse response =
        ActionResponse.builder()
            .replaceOriginal(true)
            .text(part.text())
            .blocks(part.blocks())
            .build();
    return api.respond(task.responseUrl(), response);
  }

  /**
   * Tells everyone in a channel, where the bot need not be in it.
   *
   * @param instead whether the message that only its reader sees disappears
   */
  CompletableFuture<Result> publicly(Task task, List<Part> parts, boolean instead) {
    return each(
        parts,
        part ->
            respond(task, part, "in_channel", instead)
                .thenCompose(
                    result ->
                        result.done()
                            ? done()
                            : otherwise(
                                result, () -> post(task, task.channel(), thread(task), part))));
  }

  /** A direct message to the member. */
  CompletableFuture<Result> directly(Task task, List<Part> parts) {
    return each(parts, part -> post(task, task.user(), null, part));
  }

  private CompletableFuture<Result> postEphemeral(Task task, Part part) {
    if (task.channel().isEmpty() || task.channel().equals(task.user())) {
      return post(task, task.user(), null, part);
    }
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(task.channel())
            .user(task.user())
            .threadTs(thread(task))
            .text(part.text())
            .blocks(part.blocks())
            .build();
    return api.call(
            task.team(),
            "chat.postEphemeral " + task.channel(),
            methods -> methods.chatPostEphemeral(request))
        .thenCompose(
            result ->
                result.done()
                    ? done()
                    : otherwise(result, () -> post(task, task.user(), null, part)));
  }

  private CompletableFuture<Result> post(
      Task task, String channel, @Nullable String thread, Part part) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread)
            .text(part.text())
            .blocks(part.blocks())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return api.call(
        task.team(), "chat.postMessage " + channel, methods -> methods.chatPostMessage(request));
  }

  private CompletableFuture<Result> respond(
      Task task, Part part, String responseType, boolean instead) {
    if (task.responseUrl().isEmpty()) {
      return CompletableFuture.completedFuture(new Result("no_response_url"));
    }
    ActionResponse response =
        ActionResponse.builder()
            .responseType(responseType)
            .replaceOriginal(false)
            .deleteOriginal(instead)
            .threadTs(thread(task))
            .text(part.text())
            .blocks(part.blocks())
            .build();
    return api.respond(task.responseUrl(), response);
  }

  /** Where Slack as a whole cannot be reached, no second way is tried. */
  private static CompletableFuture<Result> otherwise(
      Result result, Supplier<CompletableFuture<Result>> second) {
    return result.mayPass() ? CompletableFuture.completedFuture(result) : second.get();
  }

  private static CompletableFuture<Result> each(
      List<Part> parts, Function<Part, CompletableFuture<Result>> send) {
    CompletableFuture<Result> sent = done();
    for (Part part : parts) {
      sent =
          sent.thenCompose(
              result ->
                  result.done() ? send.apply(part) : CompletableFuture.completedFuture(result));
    }
    return sent;
  }

  private static CompletableFuture<Result> done() {
    return CompletableFuture.completedFuture(Result.DONE);
  }

  private static @Nullable String thread(Task task) {
    return task.thread().isEmpty() ? null : task.thread();
  }
}
