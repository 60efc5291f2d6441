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
import java.util.Queue;
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
  public record Call(String method, JsonNode body, long nanos) {}

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Integer>> refusals = new ConcurrentHashMap<>();
  private final FakeSocket socket;

  public FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Refuses the next message to a channel with a status, 429 with a second to wait. */
  public void refuse(String channel, int status) {
    refusals.computeIfAbsent(channel, key -> new ConcurrentLinkedQueue<>()).add(status);
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
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      if (method.equals("response")) {
        response(exchange, json.readTree(body));
        return;
      }
      ObjectNode parameters = form(body);
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      String needed = method.equals("apps.connections.open") ? APP_TOKEN : BOT_TOKEN;
      if (!("Bearer " + needed).equals(authorization)) {
        calls.add(new Call(method + ":refused", parameters, System.nanoTime()));
        reply(exchange, 200, "{\"ok\":false,\"error\":\"invalid_auth\"}");
        return;
      }
      answer(exchange, method, parameters);
    }
  }

  private void answer(HttpExchange exchange, String method, ObjectNode parameters)
      throws IOException {
    switch (method) {
      case "auth.test" -> {
        calls.add(new Call(method, parameters, System.nanoTime()));
        reply(
            exchange,
            200,
            "{\"ok\":true,\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\",\"team_id\":\"T1\"}");
      }
      case "apps.connections.open" -> {
        calls.add(new Call(method, parameters, System.nanoTime()));
        reply(exchange, 200, "{\"ok\":true,\"url\":\"" + socket.url() + "\"}");
      }
      case "chat.postMessage" -> post(exchange, parameters);
      default -> reply(exchange, 200, "{\"ok\":false,\"error\":\"unknown_method\"}");
    }
  }

  private void post(HttpExchange exchange, ObjectNode message) throws IOException {
    Queue<Integer> queue = refusals.get(message.path("channel").asText());
    Integer status = queue == null ? null : queue.poll();
    if (status != null) {
      calls.add(new Call("chat.postMessage:" + status, message, System.nanoTime()));
      if (status == 429) {
        exchange.getResponseHeaders().set("Retry-After", "1");
      }
      reply(exchange, status, "{\"ok\":false,\"error\":\"ratelimited\"}");
      return;
    }
    String fault = SlackMessage.fault(message);
    if (fault.isEmpty()) {
      calls.add(new Call("chat.postMessage", message, System.nanoTime()));
      reply(exchange, 200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000009.000001\"}");
    } else {
      calls.add(new Call("chat.postMessage:" + fault, message, System.nanoTime()));
      reply(exchange, 200, "{\"ok\":false,\"error\":\"" + fault + "\"}");
    }
  }

  private void response(HttpExchange exchange, JsonNode message) throws IOException {
    String fault = SlackMessage.fault(message);
    calls.add(
        new Call(fault.isEmpty() ? "response" : "response:" + fault, message, System.nanoTime()));
    reply(exchange, fault.isEmpty() ? 200 : 400, fault.isEmpty() ? "ok" : fault);
  }

  private ObjectNode form(String body) throws IOException {
    ObjectNode fields = json.createObjectNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = pair.substring(0, equals);
        String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        if (name.equals("blocks")) {
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
