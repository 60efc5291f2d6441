package org.waraid.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings what is said to where it is wanted, by a second way if the first is shut. Thread-safe. */
final class Delivery {
  /** Longer than that no answer is of use. */
  static final Duration UNSENT = Duration.ofHours(6);

  private static final int MOST_UNSENT = 1_000;

  private final SlackApi api;
  private final Cache<String, List<Part>> unsent =
      Caffeine.newBuilder().expireAfterWrite(UNSENT).maximumSize(MOST_UNSENT).build();

  Delivery(SlackApi api) {
    this.api = api;
  }

  /** The parts that an earlier attempt at a task could not send, the first of them included. */
  Optional<List<Part>> unsent(Task task) {
    return Optional.ofNullable(unsent.asMap().remove(task.key()));
  }

  /** Posts for everyone in a task's channel, in its thread if it has one. */
  CompletableFuture<Result> post(Task task, List<Part> parts) {
    return each(task, parts, part -> post(task, task.channel(), thread(task), part));
  }

  /** Tells only the member: by the response address, else in the channel, else directly. */
  CompletableFuture<Result> privately(Task task, List<Part> parts) {
    return each(
        task,
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
      return each(task, parts, part -> post(task, task.channel(), thread(task), part));
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
        task,
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
    return each(task, parts, part -> post(task, task.user(), null, part));
  }

  /**
   * A direct message to the member.
   *
   * @param place is told the channel that it is in, which files need
   */
  CompletableFuture<Result> directly(Task task, List<Part> parts, AtomicReference<String> place) {
    return each(
        task,
        parts,
        part -> {
          AtomicReference<@Nullable ChatPostMessageResponse> posted = new AtomicReference<>();
          ChatPostMessageRequest request = request(task.user(), null, part);
          return api.fetch(
                  task.team(),
                  "chat.postMessage " + task.user(),
                  methods -> methods.chatPostMessage(request),
                  posted)
              .thenApply(
                  result -> {
                    ChatPostMessageResponse response = posted.get();
                    if (response != null && response.getChannel() != null) {
                      place.set(response.getChannel());
                    }
                    return result;
                  });
        });
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
    ChatPostMessageRequest request = request(channel, thread, part);
    return api.call(
        task.team(), "chat.postMessage " + channel, methods -> methods.chatPostMessage(request));
  }

  private static ChatPostMessageRequest request(
      String channel, @Nullable String thread, Part part) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .threadTs(thread)
        .text(part.text())
        .blocks(part.blocks())
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
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

  private CompletableFuture<Result> each(
      Task task, List<Part> parts, Function<Part, CompletableFuture<Result>> send) {
    CompletableFuture<Result> sent = done();
    for (int i = 0; i < parts.size(); i++) {
      List<Part> rest = parts.subList(i, parts.size());
      sent =
          sent.thenCompose(
              result ->
                  result.done()
                      ? next(task, rest, send)
                      : CompletableFuture.completedFuture(result));
    }
    return sent;
  }

  private CompletableFuture<Result> next(
      Task task, List<Part> rest, Function<Part, CompletableFuture<Result>> send) {
    return send.apply(rest.get(0))
        .thenApply(
            result -> {
              if (result.mayPass()) {
                unsent.put(task.key(), List.copyOf(rest));
              }
              return result;
            });
  }

  private static CompletableFuture<Result> done() {
    return CompletableFuture.completedFuture(Result.DONE);
  }

  private static @Nullable String thread(Task task) {
    return task.thread().isEmpty() ? null : task.thread();
  }
}
