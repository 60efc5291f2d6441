package org.waraid.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Desk;
import org.waraid.channel.Inbox;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.fake.DurableInbox;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;
import org.waraid.channel.slack.fake.Signed;
import org.waraid.server.ClientLimit;
import org.waraid.server.Health;
import org.waraid.server.Metrics;
import org.waraid.server.WebServer;

/** The bot in Slack over HTTP: a server that is posted to, and the Slack that it talks to. */
final class SlackBot implements AutoCloseable {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String EDITOR = "UEDITOR";
  static final String OTHER_EDITOR = "UEDITOR2";
  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeSlack slack;
  final ScriptedAssistant assistant = new ScriptedAssistant();
  final Kept kept;
  final SlackChannel channel;
  private final Metrics metrics = new Metrics();
  private final WebServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  SlackBot(FakeSlack slack, Kept kept) {
    this(slack, kept, SlackSettings.Install.NONE, Optional.of(FakeSlack.BOT_TOKEN));
  }

  SlackBot(FakeSlack slack, Kept kept, Desk desk) {
    this(
        slack,
        kept,
        SlackSettings.Install.NONE,
        Optional.of(FakeSlack.BOT_TOKEN),
        Optional.of(desk));
  }

  SlackBot(FakeSlack slack, Kept kept, SlackSettings.Install install, Optional<String> botToken) {
    this(slack, kept, install, botToken, Optional.empty());
  }

  private SlackBot(
      FakeSlack slack,
      Kept kept,
      SlackSettings.Install install,
      Optional<String> botToken,
      Optional<Desk> desk) {
    this.slack = slack;
    this.kept = kept;
    this.channel =
        new SlackChannel(
            new SlackSettings(
                botToken,
                Optional.empty(),
                Optional.of(SECRET),
                install,
                Set.of(EDITOR, OTHER_EDITOR),
                slack.api(),
                Duration.ofSeconds(5)),
            assistant,
            kept,
            desk);
    this.server =
        new WebServer(
            0, new Health(List.of()), metrics, new ClientLimit(0), List.of(), channel.webhooks());
    server.start();
    channel.start();
  }

  /** Waits until it receives messages. */
  SlackBot up() {
    Eventually.holds(() -> channel.state().kind() == ChannelState.Kind.UP, channel::state);
    return this;
  }

  /** What is kept in memory, but for the inbox. */
  static Kept keptWith(Inbox inbox) {
    Kept memory = Kept.inMemory();
    return new Kept(
        inbox,
        memory.subscriptions(),
        memory.feedback(),
        memory.preferences(),
        memory.unanswered(),
        memory.tally(),
        memory.forgetting(),
        memory.tokens(),
        memory.memory(),
        memory.answered());
  }

  static Kept durable() {
    return keptWith(new DurableInbox());
  }

  URI address() {
    return server.address();
  }

  HttpResponse<String> post(String body) {
    return post(body, Signed.headers(SECRET, Instant.now(), body));
  }

  HttpResponse<String> post(String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve("/slack/events"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** The message that a command is answered with at once. */
  JsonNode command(String text) {
    return json(post(Payloads.form(Payloads.command(text, slack.responseUrl()))));
  }

  HttpResponse<String> event(ObjectNode payload) {
    return post(payload.toString());
  }

  HttpResponse<String> interact(ObjectNode payload) {
    return post(Payloads.interactive(payload));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.body(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    channel.close();
    server.close();
    metrics.close();
  }
}
