package org.waraid.channel.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode. Unlike the library's own {@code SocketModeApp} it acknowledges whatever comes, even
 * when a handler fails: otherwise a person sees a time-out and Slack sends it again.
 */
final class SocketConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
  private static final int HANDLERS = 8;

  /** Slack gives few addresses a minute, so only every so many failed checks asks for one. */
  private static final int CHECKS_TO_ASK = 6;

  private final Slack slack;
  private final String appToken;
  private final App app;
  private final SlackStates states;
  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final ExecutorService handlers =
      Executors.newFixedThreadPool(HANDLERS, task -> new Thread(task, "slack-socket"));
  private final Gson gson = new Gson();
  private final Map<String, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
  private volatile boolean closed;
  // Touched by the one thread that checks.
  private int failed;

  /**
   * Asks Slack for an address.
   *
   * @throws IOException when Slack cannot be reached or refuses the token
   */
  SocketConnection(Slack slack, String appToken, App app, SlackStates states) throws IOException {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
    this.states = states;
    this.parser = new SocketModeRequestParser(app.config());
    this.client = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
    client.addWebSocketMessageListener(this::received);
    client.addWebSocketCloseListener(
        (code, reason) -> {
          if (!closed) {
            states.reconnecting();
          }
        });
  }

  void connect() throws IOException {
    client.setAutoReconnectEnabled(true);
    client.connect();
  }

  /** Looks whether the connection lives; the library renews one that does not. */
  void check() {
    if (closed) {
      return;
    }
    if (client.verifyConnection()) {
      failed = 0;
      states.connected();
    } else if (failed++ % CHECKS_TO_ASK == 0) {
      explain();
    }
  }

  /** The library only logs why it gets no address, such as that Socket Mode was turned off. */
  private void explain() {
    try {
      var opened = slack.methods(appToken).appsConnectionsOpen(request -> request.token(appToken));
      if (opened.isOk() || "ratelimited".equals(opened.getError())) {
        states.reconnecting();
      } else {
        states.badToken("SLACK_APP_TOKEN", String.valueOf(opened.getError()));
      }
    } catch (SlackApiException e) {
      states.unreachable("status " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      states.unreachable(e.toString());
    }
  }

  private void received(String message) {
    states.connected();
    if (!closed) {
      handlers.execute(() -> handle(message));
    }
  }

  private void handle(String message) {
    SocketModeRequest request;
    try {
      request = parser.parse(message);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent over Socket Mode what cannot be read: {}", e.toString());
      return;
    }
    if (request == null) {
      return;
    }
    String envelope = request.getEnvelope().getEnvelopeId();
    CompletableFuture<Response> response;
    try {
      response = Later.of(app.run(request.getBoltRequest()));
    } catch (Exception e) {
      response = CompletableFuture.failedFuture(e);
    }
    CompletableFuture<Void> told =
        response.handle(
            (answer, failure) -> {
              acknowledge(envelope, answer, failure);
              return null;
            });
    pending.put(envelope, told);
    var unused = told.whenComplete((done, failure) -> pending.remove(envelope));
  }

  private void acknowledge(
      String envelope, @Nullable Response response, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("what Slack sent could not be handled", failure);
    }
    if (response != null && response.getStatusCode() == 503) {
      // Neither kept nor done: Slack sends it again.
      return;
    }
    String payload = response == null ? "" : payload(response);
    String acknowledgement = "{\"envelope_id\":" + gson.toJson(envelope) + payload + "}";
    try {
      client.sendSocketModeResponse(acknowledgement);
    } catch (RuntimeException e) {
      LOG.warn("Slack was not told that something arrived; it will send it again");
    }
  }

  /** Slack's own JSON as it is: reading it to write it again would cost as much as making it. */
  private String payload(Response response) {
    String body = response.getBody();
    if (response.getStatusCode() != 200 || body == null || body.isEmpty()) {
      return "";
    }
    return response.getContentType().startsWith("application/json")
        ? ",\"payload\":" + body
        : ",\"payload\":{\"text\":" + gson.toJson(body) + "}";
  }

  @Override
  public void close() {
    closed = true;
    handlers.shutdown();
    try {
      // What has been handed over is acknowledged first.
      if (!handlers.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warn("Slack stops with messages that are not acknowledged; Slack sends them again");
      }
      CompletableFuture.allOf(pending.values().toArray(CompletableFuture[]::new))
          .get(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("Slack stops with messages that are not acknowledged; Slack sends them again");
    }
    try {
      client.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("the connection to Slack did not close well", e);
    }
  }
}
