package org.waraid.channel.telegram.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The Telegram server of the npm package telegram-test-api, in a process of its own. */
public final class IndependentTelegram implements AutoCloseable {
  public static final String TOKEN = "T1";

  private static final Path SCRIPTS = Path.of("src", "test", "js");

  /** A port that is free may be taken before the process has it. */
  private static final int PORTS_TO_TRY = 5;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private IndependentTelegram(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it. Where it is not installed, the test is skipped; in continuous integration it fails.
   */
  public static IndependentTelegram start() throws IOException {
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules").resolve("telegram-test-api"))) {
      missing("telegram-test-api is not installed: run npm ci in " + SCRIPTS);
    }
    for (int i = 0; i < PORTS_TO_TRY; i++) {
      int port = freePort();
      Process process = process(port);
      BufferedReader out =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      if ("ready".equals(out.readLine())) {
        return new IndependentTelegram(process, port);
      }
      process.destroy();
    }
    throw new IllegalStateException(
        "independent-telegram.js did not start: see target/independent-telegram.log");
  }

  private static Process process(int port) throws IOException {
    try {
      return new ProcessBuilder("node", "independent-telegram.js", Integer.toString(port))
          .directory(SCRIPTS.toFile())
          .redirectError(new File("target", "independent-telegram.log"))
          .start();
    } catch (IOException e) {
      missing("node cannot be started (" + e.getMessage() + "): install Node.js 18 or newer");
      throw e;
    }
  }

  private static void missing(String why) {
    if (System.getenv("CI") != null) {
      throw new IllegalStateException(why);
    }
    Assumptions.abort(why);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A person writes to the bot in a private chat. */
  public void write(long user, String text) throws IOException, InterruptedException {
    ObjectNode message = from(user);
    message.put("text", text);
    post("/sendMessage", message);
  }

  /** A person gives the bot a command. */
  public void command(long user, String command) throws IOException, InterruptedException {
    ObjectNode message = from(user);
    message.put("text", command);
    message
        .putArray("entities")
        .addObject()
        .put("offset", 0)
        .put("length", command.length())
        .put("type", "bot_command");
    post("/sendCommand", message);
  }

  /** A person presses a button. */
  public void press(long user, String data) throws IOException, InterruptedException {
    press(user, 5, data);
  }

  /** A person presses a button of a message. */
  public void press(long user, int message, String data) throws IOException, InterruptedException {
    ObjectNode query = from(user);
    query.put("data", data);
    ObjectNode under = query.putObject("message");
    under.put("message_id", message).put("date", 1_700_000_000).put("text", "buttons");
    under.putObject("chat").put("id", user).put("type", "private");
    post("/sendCallback", query);
  }

  /** What the bot has sent to a chat, as the requests it made; waits until there is so much. */
  public List<JsonNode> awaitAnswers(long chat, int count)
      throws IOException, InterruptedException {
    List<JsonNode> answers = new ArrayList<>();
    long end = System.nanoTime() + 10_000_000_000L;
    while (answers.size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + count + " answers; have " + answers);
      }
      ObjectNode wanted = json.createObjectNode().put("token", TOKEN).put("chatId", chat);
      for (JsonNode update : post("/getUpdates", wanted).path("result")) {
        answers.add(update.path("message"));
      }
    }
    return answers;
  }

  /** Everything that the bot has in a chat now, in the order in which it was sent. */
  public List<JsonNode> messages(long chat) throws IOException, InterruptedException {
    List<JsonNode> messages = new ArrayList<>();
    for (JsonNode update :
        post("/getUpdatesHistory", json.createObjectNode().put("token", TOKEN)).path("result")) {
      JsonNode message = update.path("message");
      if (message.path("chat_id").asLong() == chat) {
        messages.add(update);
      }
    }
    return messages;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private ObjectNode from(long user) {
    ObjectNode node = json.createObjectNode().put("botToken", TOKEN).put("date", 1_700_000_000);
    node.putObject("from").put("id", user).put("first_name", "A").put("is_bot", false);
    node.putObject("chat").put("id", user).put("type", "private");
    return node;
  }

  private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + " was answered with " + response.body());
    }
    return json.readTree(response.body());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
