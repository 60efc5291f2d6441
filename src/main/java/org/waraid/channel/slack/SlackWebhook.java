package org.waraid.channel.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Webhook;

/** The path to which Slack posts commands, events and pressed buttons. Thread-safe. */
final class SlackWebhook implements Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWebhook.class);
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");
  private static final long MOST_MILLIS = 2_800;

  private final RequestSignature signature;
  private final Consumer<Boolean> onSignature;
  private final Supplier<Optional<Bolt>> connected;

  /**
   * A path to be served at once.
   *
   * @param onSignature is told of each post that bears a signature whether it is Slack's
   * @param connected the library, as soon as the bot is connected
   */
  SlackWebhook(
      RequestSignature signature,
      Consumer<Boolean> onSignature,
      Supplier<Optional<Bolt>> connected) {
    this.signature = signature;
    this.onSignature = onSignature;
    this.connected = connected;
  }

  @Override
  public String path() {
    return "/slack/events";
  }

  @Override
  public Response receive(Webhook.Request request) {
    Optional<String> signed = request.header("x-slack-signature");
    boolean valid =
        signature.isValid(request.header("x-slack-request-timestamp"), signed, request.body());
    if (signed.isPresent()) {
      onSignature.accept(valid);
    }
    if (!valid) {
      return new Response(401, JSON, "{\"error\":\"the signature is missing, wrong or old\"}");
    }
    Optional<String> challenge = challenge(request.body());
    if (challenge.isPresent()) {
      return new Response(
          200, Map.of("Content-Type", "text/plain; charset=utf-8"), challenge.get());
    }
    Optional<Bolt> bolt = connected.get();
    if (bolt.isEmpty()) {
      // Slack sends events again; what else it sends cannot be answered without a working token.
      return new Response(503, JSON, "{\"error\":\"the bot is not connected to Slack\"}");
    }
    com.slack.api.bolt.request.Request<?> parsed = parsed(bolt.get(), request);
    if (parsed == null) {
      return new Response(400, JSON, "{\"error\":\"the body is nothing that Slack sends\"}");
    }
    return answer(bolt.get(), parsed);
  }

  private static Response answer(Bolt bolt, com.slack.api.bolt.request.Request<?> parsed) {
    try {
      return response(Later.of(bolt.app().run(parsed)).get(MOST_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Response.of(503);
    } catch (TimeoutException e) {
      LOG.error("what Slack posted was not acknowledged in time");
      return Response.of(503);
    } catch (ExecutionException e) {
      LOG.error("what Slack posted could not be handled", e.getCause());
      return Response.of(500);
    } catch (Exception e) {
      LOG.error("what Slack posted could not be handled", e);
      return Response.of(500);
    }
  }

  /** The challenge by which Slack checks the path when it is set; the library is not needed. */
  private static Optional<String> challenge(String body) {
    if (!body.startsWith("{") || !body.contains("url_verification")) {
      return Optional.empty();
    }
    try {
      var json = JsonParser.parseString(body).getAsJsonObject();
      JsonElement type = json.get("type");
      JsonElement challenge = json.get("challenge");
      boolean asked =
          type != null && challenge != null && "url_verification".equals(type.getAsString());
      return asked ? Optional.of(challenge.getAsString()) : Optional.empty();
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private com.slack.api.bolt.request.@Nullable Request<?> parsed(
      Bolt bolt, Webhook.Request request) {
    try {
      return bolt.parser()
          .parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(path())
                  .queryString(Map.of())
                  .requestBody(request.body())
                  .headers(new RequestHeaders(new HashMap<>(request.headers())))
                  .remoteAddress("")
                  .build());
    } catch (RuntimeException e) {
      // The library's parser throws all kinds of them at what it does not expect.
      return null;
    }
  }

  private static Response response(com.slack.api.bolt.response.Response answer) {
    String body = answer.getBody();
    return new Response(
        answer.getStatusCode(),
        body == null ? Map.of() : Map.of("Content-Type", answer.getContentType()),
        body == null ? "" : body);
  }
}
