package org.waraid.channel.slack.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.waraid.channel.fake.Eventually;

/** Slack's side of Socket Mode. Thread-safe. */
public final class FakeSocket extends WebSocketServer {
  private final ObjectMapper json = new ObjectMapper();
  private final CountDownLatch started = new CountDownLatch(1);
  private final List<JsonNode> acknowledged = new CopyOnWriteArrayList<>();
  private final List<WebSocket> opened = new CopyOnWriteArrayList<>();

  FakeSocket() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setReuseAddr(true);
    setDaemon(true);
  }

  void begin() {
    start();
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void end() {
    try {
      stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/link";
  }

  /** Sends an envelope over the latest connection. */
  public void send(String id, String type, ObjectNode payload) {
    Eventually.holds(
        () -> !opened.isEmpty() && opened.get(opened.size() - 1).isOpen(), () -> opened.size());
    ObjectNode envelope = json.createObjectNode();
    envelope.put("envelope_id", id).put("type", type).put("accepts_response_payload", true);
    envelope.set("payload", payload);
    opened.get(opened.size() - 1).send(envelope.toString());
  }

  /** Waits until an envelope is acknowledged. */
  public JsonNode awaitAcknowledged(String id) {
    Eventually.holds(() -> find(id) != null, () -> acknowledged);
    JsonNode found = find(id);
    if (found == null) {
      throw new AssertionError("not acknowledged: " + id);
    }
    return found;
  }

  public int connections() {
    return opened.size();
  }

  /** Breaks the latest connection, as a network does. */
  public void breakConnection() {
    opened.get(opened.size() - 1).closeConnection(1006, "broken");
  }

  /** Says that this connection is going to end, as Slack does before it refreshes one. */
  public void disconnect(String reason) {
    opened
        .get(opened.size() - 1)
        .send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{}}");
  }

  /** Ends all connections after saying so, as Slack does when Socket Mode is turned off. */
  public void turnOff() {
    disconnect("link_disabled");
    opened.forEach(connection -> connection.close(1000, "link disabled"));
  }

  /** Whether an envelope was acknowledged. */
  public boolean isAcknowledged(String id) {
    return find(id) != null;
  }

  private @org.jspecify.annotations.Nullable JsonNode find(String id) {
    return acknowledged.stream()
        .filter(ack -> ack.path("envelope_id").asText().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    opened.add(connection);
    connection.send(
        "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    try {
      acknowledged.add(json.readTree(message));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the bot sent no JSON", e);
    }
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket connection, Exception error) {}
}
