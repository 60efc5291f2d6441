package org.waraid.channel.telegram.fake;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.fake.Eventually;

/** Telegram, as far as the bot uses it. Thread-safe. */
public final class FakeTelegram implements AutoCloseable {
  public static final String TOKEN = "123456:AAFakeTokenOfTheTests";
  public static final long BOT_ID = 666;
  public static final String BOT_NAME = "war_aid_bot";

  /** One call of the bot, with the nanosecond in which it came. */
  public record Call(String method, JsonNode body, long nanos) {
    public String text() {
      return body.path("text").asText();
    }

    public long chat() {
      return body.path("chat_id").asLong();
    }
  }

  /** What is answered instead of the truth; description that begins with a tag is the whole. */
  public record Refusal(int code, String description, int retryAfter, long movedTo) {
    public Refusal(int code, String description, int retryAfter) {
      this(code, description, retryAfter, 0);
    }

    /** The connection breaks before the message is taken. */
    public static Refusal broken() {
      return new Refusal(0, "", 0);
    }

    /** The message is taken, and the connection breaks before that is said. */
    public static Refusal lost() {
      return new Refusal(-1, "", 0);
    }

    /** The chat has become a supergroup with another id. */
    public static Refusal moved(long chat) {
      return new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", 0, chat);
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String prefix;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final UpdateQueue updates = new UpdateQueue();
  private final Refusals refusals = new Refusals();
  private final Chats chats = new Chats();
  private final Set<Long> administrators = ConcurrentHashMap.newKeySet();
  private volatile boolean allSwitchedOn;
  private volatile boolean conflict;
  private final FakeWebhook webhook = new FakeWebhook();

  public FakeTelegram() {
    this(0, "");
  }

  public FakeTelegram(int port, String prefix) {
    this.prefix = prefix;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + prefix;
  }

  /** Gives the bot an update; the id is the next one unless the update has one. */
  public void push(ObjectNode update) {
    updates.push(update);
  }

  public UpdateQueue updates() {
    return updates;
  }

  /** Refuses the next message to a chat; several are refused in turn. */
  public void refuse(long chat, Refusal refusal) {
    refusals.add(chat, refusal);
  }

  /** Refuses a chat nothing more of what it was to refuse. */
  public void relent(long chat) {
    refusals.clear(chat);
  }

  /** A message that the bot sent in an earlier run. */
  public void keep(long chat, int message) {
    chats.keep(chat, message);
  }

  /** Somebody deletes a message of the bot. */
  public void lose(long chat, int message) {
    chats.lose(chat, message);
  }

  /** Takes no photos from now on. */
  public void refusePhotos(Refusal refusal) {
    refusals.ofPhotos(refusal);
  }

  /** Refuses the next photo only. */
  public void refusePhotoOnce(Refusal refusal) {
    refusals.ofNextPhoto(refusal);
  }

  /** Fails to post to the webhook, or fails no more when the message is empty. */
  public void failToPost(String message, int waiting) {
    webhook.failToPost(message, waiting);
  }

  /** Another program sets a webhook; an empty address takes it away. */
  public void webhookOfAnother(String url) {
    webhook.set(json.createObjectNode().put("url", url));
  }

  /** Privacy mode off, inline mode on. */
  public void allSwitchedOn() {
    allSwitchedOn = true;
  }

  public void administrator(long user) {
    administrators.add(user);
  }

  public void conflict(boolean on) {
    conflict = on;
  }

  /** What the bot has set as its webhook; null for none. */
  public @Nullable JsonNode webhook() {
    return webhook.set();
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Messages that reached a chat. */
  public List<Call> messages(long chat) {
    return calls("sendmessage:ok").stream().filter(call -> call.chat() == chat).toList();
  }

  /** Waits until a chat has so many messages. */
  public List<Call> awaitMessages(long chat, int count) {
    Eventually.holds(() -> messages(chat).size() >= count, () -> calls);
    return messages(chat);
  }

  public List<Call> awaitCalls(String method, int count) {
    Eventually.holds(() -> calls(method).size() >= count, () -> calls);
    return calls(method);
  }

  @Override
  public void close() {
    updates.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String expected = prefix + "/bot" + TOKEN + "/";
      if (!path.startsWith(prefix + "/bot")) {
        Answers.reply(exchange, 404, "<html>no such page</html>");
      } else if (!path.startsWith(expected)) {
        Answers.reply(exchange, 401, Answers.error(401, "Unauthorized", 0));
      } else {
        String method = path.substring(expected.length()).toLowerCase(Locale.ROOT);
        JsonNode parameters = parameters(exchange, body);
        calls.add(new Call(method, parameters, System.nanoTime()));
        answer(exchange, method, parameters);
      }
    }
  }

  private JsonNode parameters(HttpExchange exchange, byte[] body) throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.startsWith("multipart/form-data")) {
      return Form.read(type, body);
    }
    return json.readTree(body.length == 0 ? "{}" : new String(body, UTF_8));
  }

  private void answer(HttpExchange exchange, String method, JsonNode body) throws IOException {
    switch (method) {
      case "getme" -> Answers.ok(exchange, People.bot(allSwitchedOn));
      case "deletewebhook" -> {
        webhook.set(null);
        Answers.ok(exchange, "true");
      }
      case "setwebhook" -> webhook.set(exchange, body);
      case "getwebhookinfo" -> Answers.ok(exchange, webhook.info());
      case "sendchataction" -> Answers.ok(exchange, "true");
      case "getupdates" -> poll(exchange, body);
      case "sendmessage" -> message(exchange, method, body, SentMessage.fault(body));
      case "sendphoto" -> message(exchange, method, body, SentMessage.faultOfPhoto(body));
      case "senddocument" -> message(exchange, method, body, SentMessage.faultOfDocument(body));
      case "editmessagetext" -> {
        String fault = SentMessage.faultOfEdit(body);
        changed(exchange, method, body, fault.isEmpty() ? chats.edit(body) : fault);
      }
      case "editmessagereplymarkup" -> changed(exchange, method, body, chats.edit(body));
      case "deletemessage" -> changed(exchange, method, body, chats.delete(body));
      case "setmycommands" -> changed(exchange, method, body, SentMessage.faultOfMenu(body));
      case "deletemycommands" -> Answers.ok(exchange, "true");
      case "answerinlinequery" -> changed(exchange, method, body, SentMessage.faultOfInline(body));
      case "getchatmember" -> {
        long user = body.path("user_id").asLong();
        Answers.ok(exchange, People.member(user, administrators.contains(user)));
      }
      case "answercallbackquery" -> {
        boolean known = body.path("callback_query_id").asText().startsWith("q");
        boolean shortEnough = body.path("text").asText().length() <= 200;
        if (known && shortEnough) {
          Answers.ok(exchange, "true");
        } else {
          Answers.reply(exchange, 400, Answers.error(400, "Bad Request: query is too old", 0));
        }
      }
      default -> Answers.reply(exchange, 404, Answers.error(404, "Not Found", 0));
    }
  }

  private void poll(HttpExchange exchange, JsonNode body) throws IOException {
    if (webhook.set() != null) {
      String why = "Conflict: can't use getUpdates method while webhook is active";
      Answers.reply(exchange, 409, Answers.error(409, why, 0));
      return;
    }
    if (conflict) {
      Answers.reply(
          exchange,
          409,
          Answers.error(
              409,
              "Conflict: terminated by other getUpdates request; make sure that only one"
                  + " bot instance is running",
              0));
      return;
    }
    Answers.ok(exchange, updates.after(body.path("offset").asInt(), body.path("timeout").asInt()));
  }

  private void message(HttpExchange exchange, String method, JsonNode body, String fault)
      throws IOException {
    if (refused(exchange, body)) {
      return;
    }
    if (!fault.isEmpty()) {
      Answers.reply(exchange, 400, Answers.error(400, "Bad Request: " + fault, 0));
      return;
    }
    calls.add(new Call(method + ":ok", body, System.nanoTime()));
    Answers.ok(exchange, chats.add(body));
  }

  private boolean refused(HttpExchange exchange, JsonNode body) throws IOException {
    Refusal refusal = refusals.next(body);
    if (refusal == null) {
      return false;
    }
    if (refusal.equals(Refusal.lost())) {
      calls.add(new Call("sendmessage:ok", body, System.nanoTime()));
    }
    Answers.refuse(exchange, refusal);
    return true;
  }

  private void changed(HttpExchange exchange, String method, JsonNode body, String fault)
      throws IOException {
    if (method.equals("editmessagetext") && refused(exchange, body)) {
      return;
    }
    if (!fault.isEmpty()) {
      Answers.reply(exchange, 400, Answers.error(400, "Bad Request: " + fault, 0));
      return;
    }
    calls.add(new Call(method + ":ok", body, System.nanoTime()));
    Answers.ok(exchange, "true");
  }
}
