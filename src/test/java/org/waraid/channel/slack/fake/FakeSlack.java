package org.waraid.channel.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.waraid.channel.fake.Eventually;

/** Slack's Web API and response addresses, as far as the bot uses them. Thread-safe. */
public final class FakeSlack implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-fake";
  public static final String APP_TOKEN = "xapp-fake";
  public static final String BOT_USER = "UBOT";

  /** One call of the bot that was taken, with the nanosecond in which it came. */
  public record Call(String method, JsonNode body, String token, long nanos) {}

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<String>> refusals = new ConcurrentHashMap<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final FakeSocket socket;
  private volatile String scopes =
      "app_mentions:read,assistant:write,chat:write,commands,files:write,im:history";
  private volatile String appTokenError = "";

  public FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tokens.add(BOT_TOKEN);
    socket = new FakeSocket();
    socket.begin();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  public String responseUrl() {
    return api() + "response";
  }

  public FakeSocket socket() {
    return socket;
  }

  /** From now on these are the scopes of every token. */
  public void scopes(String granted) {
    scopes = granted;
  }

  /** From now on no address for Socket Mode is given. */
  public void refuseAppToken(String error) {
    appTokenError = error;
  }

  /** A token is good no more. */
  public void revoke(String token) {
    tokens.remove(token);
  }

  /** Refuses the next message to a channel with a status, 429 with a second to wait. */
  public void refuse(String channel, int status) {
    refuse("chat.postMessage", channel, Integer.toString(status));
  }

  /**
   * Refuses the next call of a method.
   *
   * @param channel that the call must be for; empty for any
   * @param error a status or Slack's word
   */
  public void refuse(String method, String channel, String error) {
    refusals.computeIfAbsent(method + channel, key -> new ConcurrentLinkedQueue<>()).add(error);
  }

  /** Lets the next message to a channel through, before what is refused after it. */
  public void pass(String channel) {
    refuse("chat.postMessage", channel, "");
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  public List<Call> awaitCalls(String method, int count) {
    Eventually.holds(() -> calls(method).size() >= count, () -> calls);
    return calls(method);
  }

  /** Messages that reached a channel. */
  public List<Call> messages(String channel) {
    return calls("chat.postMessage").stream()
        .filter(call -> call.body().path("channel").asText().equals(channel))
        .toList();
  }

  public List<Call> awaitMessages(String channel, int count) {
    Eventually.holds(() -> messages(channel).size() >= count, () -> calls);
    return messages(channel);
  }

  @Override
  public void close() {
    socket.end();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      if (method.equals("upload")) {
        note("upload", json.createObjectNode().put("bytes", bytes).put("length", bytes.length), "");
        reply(exchange, 200, "OK");
        return;
      }
      String body = new String(bytes, UTF_8);
      JsonNode parameters = method.startsWith("response") ? json.readTree(body) : form(body);
      Optional<String> refusal = refusal(method, parameters);
      if (refusal.isPresent()) {
        note(method + ":" + refusal.get(), parameters, "");
        refuse(exchange, refusal.get());
        return;
      }
      if (method.startsWith("response")) {
        response(exchange, method, parameters);
      } else {
        call(exchange, method, (ObjectNode) parameters);
      }
    }
  }

  private void call(HttpExchange exchange, String method, ObjectNode parameters)
      throws IOException {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String token = header.replace("Bearer ", "");
    String error =
        switch (method) {
          case "oauth.v2.access" ->
              "code-1".equals(parameters.path("code").asText()) ? "" : "invalid_code";
          case "apps.connections.open" -> APP_TOKEN.equals(token) ? appTokenError : "invalid_auth";
          default -> tokens.contains(token) ? "" : "invalid_auth";
        };
    if (!error.isEmpty()) {
      note(method + ":refused", parameters, token);
      reply(exchange, 200, "{\"ok\":false,\"error\":\"" + error + "\"}");
      return;
    }
    String fault = SlackMessage.fault(method, parameters);
    note(fault.isEmpty() ? method : method + ":" + fault, parameters, token);
    exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
    reply(
        exchange,
        200,
        fault.isEmpty()
            ? answer(method, parameters)
            : "{\"ok\":false,\"error\":\"" + fault + "\"}");
  }

  private String answer(String method, JsonNode parameters) {
    return switch (method) {
      case "auth.test" ->
          "{\"ok\":true,\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\",\"team_id\":\"T1\"}";
      case "apps.connections.open" -> "{\"ok\":true,\"url\":\"" + socket.url() + "\"}";
      case "chat.postMessage" ->
          "{\"ok\":true,\"channel\":\""
              + parameters.path("channel").asText().replaceFirst("^U", "D")
              + "\",\"ts\":\"1700000009.000001\"}";
      case "chat.postEphemeral" -> "{\"ok\":true,\"message_ts\":\"1700000009.000002\"}";
      case "files.getUploadURLExternal" ->
          "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + api() + "upload\"}";
      case "files.completeUploadExternal" -> "{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}";
      case "views.open", "views.update", "views.publish" ->
          "{\"ok\":true,\"view\":{\"id\":\"V1\",\"type\":\"modal\"}}";
      case "assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts" ->
          "{\"ok\":true}";
      case "oauth.v2.access" -> {
        tokens.add("xoxb-installed");
        yield "{\"ok\":true,\"access_token\":\"xoxb-installed\",\"token_type\":\"bot\","
            + "\"bot_user_id\":\"UBOT2\",\"team\":{\"id\":\"T2\",\"name\":\"Two\"}}";
      }
      default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
    };
  }

  private Optional<String> refusal(String method, JsonNode parameters) {
    String channel = parameters.path("channel").asText();
    for (String key : List.of(method + channel, method)) {
      Queue<String> queue = refusals.get(key);
      String refusal = queue == null ? null : queue.poll();
      if (refusal != null) {
        return Optional.of(refusal).filter(word -> !word.isEmpty());
      }
    }
    return Optional.empty();
  }

  private void refuse(HttpExchange exchange, String error) throws IOException {
    boolean status = error.chars().allMatch(Character::isDigit);
    if (error.equals("429")) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    reply(
        exchange,
        status ? Integer.parseInt(error) : 200,
        "{\"ok\":false,\"error\":\"" + (error.equals("429") ? "ratelimited" : error) + "\"}");
  }

  private void response(HttpExchange exchange, String method, JsonNode message) throws IOException {
    String fault = SlackMessage.fault(method, message);
    note(fault.isEmpty() ? method : method + ":" + fault, message, "");
    reply(exchange, fault.isEmpty() ? 200 : 400, fault.isEmpty() ? "ok" : fault);
  }

  private void note(String method, JsonNode body, String token) {
    calls.add(new Call(method, body, token, System.nanoTime()));
  }

  private ObjectNode form(String body) throws IOException {
    ObjectNode fields = json.createObjectNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = pair.substring(0, equals);
        String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        if (Set.of("blocks", "view", "files", "prompts").contains(name)) {
          fields.set(name, json.readTree(value));
        } else {
          fields.put(name, value);
        }
      }
    }
    return fields;
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
