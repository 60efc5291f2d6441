package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.webhook.WebhookResponse;
import dev.failsafe.FailsafeExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Slack, waits as long as it is told to with the method that it is told to wait with, and
 * tries again after a fault. No stage of it fails. Thread-safe.
 */
final class SlackApi {
  private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);
  private static final Set<String> TOKEN_ERRORS =
      Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

  private final Slack slack;
  private final Workspaces workspaces;
  private final ScheduledExecutorService threads;
  private final FailsafeExecutor<Object> retries;
  private final BiConsumer<String, String> onTokenError;
  private final Pace pace = new Pace();

  /** One call of a method. */
  interface Call<T extends SlackApiTextResponse> {
    T by(MethodsClient methods) throws IOException, SlackApiException;
  }

  /**
   * An API over the workspaces' tokens.
   *
   * @param onTokenError is told the workspace and Slack's word when a token is refused
   */
  SlackApi(
      Slack slack,
      Workspaces workspaces,
      ScheduledExecutorService threads,
      BiConsumer<String, String> onTokenError) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.threads = threads;
    this.retries = SlackRetries.on(threads);
    this.onTokenError = onTokenError;
  }

  Slack slack() {
    return slack;
  }

  /**
   * Calls a method.
   *
   * @param method its name and what else Slack counts calls by, such as the channel of a message
   */
  <T extends SlackApiTextResponse> CompletableFuture<Result> call(
      String team, String method, Call<T> call) {
    return fetch(team, method, call, new AtomicReference<@Nullable T>());
  }

  /** Calls a method whose response is needed: it is in the reference when the result is done. */
  <T extends SlackApiTextResponse> CompletableFuture<Result> fetch(
      String team, String method, Call<T> call, AtomicReference<@Nullable T> response) {
    Optional<Workspaces.Workspace> workspace;
    try {
      workspace = workspaces.of(team);
    } catch (IllegalStateException e) {
      // Another workspace's token would only earn a refusal for good.
      return CompletableFuture.completedFuture(Result.UNREACHABLE);
    }
    if (workspace.isEmpty()) {
      LOG.warn("the bot is not installed in workspace {} (any more); nothing is sent there", team);
      return CompletableFuture.completedFuture(new Result("not_installed"));
    }
    MethodsClient methods = slack.methods(workspace.get().token());
    return retries
        .<SlackApiTextResponse>getAsync(
            () -> {
              T got = paced(team + " " + method, () -> call.by(methods));
              response.set(got);
              return got;
            })
        .handle((got, failure) -> result(team, method, got, failure));
  }

  /** Calls a method that nobody misses: without a second attempt, and not while it has to rest. */
  <T extends SlackApiTextResponse> CompletableFuture<Result> once(
      String team, String method, Call<T> call) {
    Optional<Workspaces.Workspace> workspace;
    try {
      workspace = workspaces.of(team);
    } catch (IllegalStateException e) {
      return CompletableFuture.completedFuture(Result.UNREACHABLE);
    }
    if (workspace.isEmpty()) {
      return CompletableFuture.completedFuture(new Result("not_installed"));
    }
    MethodsClient methods = slack.methods(workspace.get().token());
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            T got = paced(team + " " + method, () -> call.by(methods));
            return new Result(got.isOk() ? "" : String.valueOf(got.getError()));
          } catch (IOException | SlackApiException | RuntimeException e) {
            LOG.debug("Slack did not do {}", name(method), e);
            return Result.UNREACHABLE;
          }
        },
        threads);
  }

  /** Answers by the address that came with what somebody did. */
  CompletableFuture<Result> respond(String responseUrl, ActionResponse response) {
    return retries
        .<WebhookResponse>getAsync(() -> paced(responseUrl, () -> send(responseUrl, response)))
        .handle(
            (sent, failure) -> {
              if (failure != null) {
                LOG.error("Slack did not take an answer: {}", failure.toString());
                return Result.UNREACHABLE;
              }
              return sent.getCode() < 400 ? Result.DONE : new Result("status_" + sent.getCode());
            });
  }

  private interface Attempt<T> {
    T make() throws IOException, SlackApiException;
  }

  private <T> T paced(String key, Attempt<T> attempt) throws IOException, SlackApiException {
    Duration left = pace.left(key);
    if (!left.isZero()) {
      throw new SlackRetries.TooMany(left);
    }
    try {
      T result = attempt.make();
      if (result instanceof SlackApiTextResponse response
          && !response.isOk()
          && "ratelimited".equals(response.getError())) {
        throw new SlackRetries.TooMany(
            SlackRetries.pause(header(response.getHttpResponseHeaders(), "Retry-After")));
      }
      return result;
    } catch (SlackRetries.TooMany e) {
      pace.pause(key, e.pause());
      throw e;
    } catch (SlackApiException e) {
      if (e.getResponse().code() != 429) {
        throw e;
      }
      Duration pause = SlackRetries.pause(e.getResponse().header("Retry-After"));
      pace.pause(key, pause);
      throw new SlackRetries.TooMany(pause);
    }
  }

  private WebhookResponse send(String responseUrl, ActionResponse response) throws IOException {
    WebhookResponse sent = new ActionResponseSender(slack).send(responseUrl, response);
    if (sent.getCode() == 429) {
      throw new SlackRetries.TooMany(SlackRetries.pause(header(sent.getHeaders(), "Retry-After")));
    }
    if (sent.getCode() >= 500) {
      throw new IOException("Slack answers with status " + sent.getCode());
    }
    return sent;
  }

  private Result result(
      String team, String method, SlackApiTextResponse response, Throwable failure) {
    if (failure != null) {
      LOG.error("Slack did not do {}: {}", name(method), failure.toString());
      return Result.UNREACHABLE;
    }
    if (response.isOk()) {
      return Result.DONE;
    }
    String error = String.valueOf(response.getError());
    if (TOKEN_ERRORS.contains(error)) {
      onTokenError.accept(team, error);
    } else if (error.equals("missing_scope")) {
      LOG.error(
          "Slack did not do {}: the bot lacks the scope {}; paste manifest.yaml again at the app's"
              + " page App Manifest and reinstall the app from OAuth & Permissions",
          name(method),
          response.getNeeded());
    } else {
      LOG.info("Slack did not do {}: {}", name(method), error);
    }
    return new Result(error);
  }

  private static String name(String method) {
    int space = method.indexOf(' ');
    return space < 0 ? method : method.substring(0, space);
  }

  private static String header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("1");
  }
}
