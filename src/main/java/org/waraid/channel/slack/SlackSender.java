package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.webhook.WebhookResponse;
import dev.failsafe.FailsafeExecutor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, waits when told to and tries again after a fault. No stage of it fails. Thread-safe. */
final class SlackSender {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSender.class);
  private static final Set<String> TOKEN_ERRORS =
      Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

  private final Slack slack;
  private final MethodsClient methods;
  private final FailsafeExecutor<Object> retries;
  private final Consumer<String> onTokenError;

  SlackSender(
      Slack slack,
      String botToken,
      ScheduledExecutorService threads,
      Consumer<String> onTokenError) {
    this.slack = slack;
    this.methods = slack.methods(botToken);
    this.retries = SlackRetries.on(threads);
    this.onTokenError = onTokenError;
  }

  /** Posts to a channel, in a thread if one is given. */
  CompletableFuture<Void> post(
      String channel, Optional<String> thread, SlackRenderer.Rendered message) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread.orElse(null))
            .text(message.text())
            .blocks(message.blocks())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return retries
        .<SlackApiTextResponse>getAsync(() -> methods.chatPostMessage(request))
        .handle(
            (response, failure) -> {
              report(response, failure);
              return null;
            });
  }

  /** Answers only to the person who asked, by the address that came with what they did. */
  CompletableFuture<Void> respond(String responseUrl, SlackRenderer.Rendered message) {
    ActionResponse response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(message.text())
            .blocks(message.blocks())
            .build();
    return retries
        .<WebhookResponse>getAsync(() -> send(responseUrl, response))
        .handle(
            (sent, failure) -> {
              if (failure != null) {
                LOG.error("Slack did not take an answer: {}", failure.toString());
              } else if (sent.getCode() >= 400) {
                LOG.error("Slack did not take an answer: {} {}", sent.getCode(), sent.getMessage());
              }
              return null;
            });
  }

  private WebhookResponse send(String responseUrl, ActionResponse response) throws IOException {
    WebhookResponse sent = new ActionResponseSender(slack).send(responseUrl, response);
    if (sent.getCode() == 429) {
      throw new SlackRetries.TooMany(header(sent.getHeaders(), "Retry-After"));
    }
    if (sent.getCode() >= 500) {
      throw new IOException("Slack answers with status " + sent.getCode());
    }
    return sent;
  }

  private void report(SlackApiTextResponse response, Throwable failure) {
    if (failure != null) {
      LOG.error("Slack did not take a message: {}", failure.toString());
    } else if (!response.isOk()) {
      LOG.error("Slack did not take a message: {}", response.getError());
      if (TOKEN_ERRORS.contains(String.valueOf(response.getError()))) {
        onTokenError.accept(response.getError());
      }
    }
  }

  private static String header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("1");
  }
}
