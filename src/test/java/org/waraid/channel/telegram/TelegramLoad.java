package org.waraid.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.Updates;

/**
 * Messages a second from a thousand chats through the whole adapter, store and all, beside a bare
 * echo bot on the same library. Run by {@code bench/telegram}; no part of the tests.
 */
public final class TelegramLoad {
  private static final String TOKEN = "123456:AALoad";
  private static final int CHATS = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OK =
      "{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1700000000,"
          + "\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"ok\"}}";

  private TelegramLoad() {}

  /** What is kept during a run, and how it is let go. */
  public interface Keeping extends AutoCloseable {
    Kept kept();

    @Override
    void close();
  }

  /** Opens what is kept, in a folder of the run. */
  @FunctionalInterface
  public interface Opening {
    Keeping open(Path folder);
  }

  /** Runs both in turns and prints their rates. */
  public static void run(Opening opening, int messages, int rounds, PrintStream out)
      throws IOException {
    List<Double> shares = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double bare = bare(messages);
      double whole = whole(opening, messages);
      if (round == 0) {
        continue; // The first one warms up.
      }
      shares.add(whole / bare);
      out.printf(
          "echo bot %,.0f/s   whole adapter %,.0f/s   share %.2f%n", bare, whole, whole / bare);
    }
    Collections.sort(shares);
    out.printf("median share %.2f%n", shares.get(shares.size() / 2));
  }

  private static double bare(int messages) throws IOException {
    try (Server server = new Server(messages)) {
      TelegramUrl url =
          TelegramUrl.builder().schema("http").host("127.0.0.1").port(server.port()).build();
      Dispatcher dispatcher = new Dispatcher();
      dispatcher.setMaxRequestsPerHost(32);
      OkHttpClient http = new OkHttpClient.Builder().dispatcher(dispatcher).build();
      OkHttpTelegramClient client = new OkHttpTelegramClient(http, TOKEN, url);
      OkHttpClient polls = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(75)).build();
      ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor();
      TelegramBotsLongPollingApplication app =
          new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> polls, () -> poll);
      try {
        LongPollingUpdateConsumer echo =
            batch -> {
              for (Update update : batch) {
                try {
                  var unused =
                      client.executeAsync(
                          new SendMessage(
                              update.getMessage().getChatId().toString(),
                              update.getMessage().getText()));
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }
            };
        var unused = app.registerBot(TOKEN, () -> url, new DefaultGetUpdatesGenerator(), echo);
        return server.rate();
      } catch (Exception e) {
        throw new IOException(e);
      } finally {
        stop(app);
        poll.shutdownNow();
        polls.dispatcher().executorService().shutdownNow();
        http.dispatcher().executorService().shutdownNow();
      }
    }
  }

  private static void stop(TelegramBotsLongPollingApplication app) {
    try {
      app.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static double whole(Opening opening, int messages) throws IOException {
    Path folder = Files.createTempDirectory("telegram-load");
    TelegramSettings settings;
    try (Server server = new Server(messages)) {
      settings =
          new TelegramSettings(
              TOKEN, URI.create("http://127.0.0.1:" + server.port()), Duration.ofSeconds(5));
      ScriptedAssistant assistant = new ScriptedAssistant();
      try (Keeping keeping = opening.open(folder);
          TelegramChannel channel =
              new TelegramChannel(
                  settings, assistant, keeping.kept(), Optional.empty(), Pace.lifted())) {
        channel.start();
        return server.rate();
      }
    }
  }

  /** The least that looks like Telegram: it must not be what is measured. */
  private static final class Server implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(40);
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> updates = new ArrayList<>();
    private final int messages;
    private volatile long begun;

    Server(int messages) throws IOException {
      this.messages = messages;
      for (int i = 0; i < messages; i++) {
        long chat = 1L + i % CHATS;
        updates.add(
            Updates.message(chat, chat, "How much has the US sent? " + i)
                .put("update_id", i + 1)
                .toString());
      }
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.setExecutor(threads);
      http.createContext("/", this::handle);
      http.start();
    }

    int port() {
      return http.getAddress().getPort();
    }

    /** Messages a second, from the first one handed out to the last one answered. */
    double rate() {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (answered.get() < messages) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(answered.get() + " of " + messages + " answered");
        }
        LockSupport.parkNanos(1_000_000);
      }
      return messages * 1e9 / (System.nanoTime() - begun);
    }

    private void handle(HttpExchange exchange) throws IOException {
      try (exchange) {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath().toLowerCase(java.util.Locale.ROOT);
        String result = OK;
        if (path.endsWith("/getupdates")) {
          result = updates(JSON.readTree(body).path("offset").asInt());
        } else if (path.endsWith("/getme")) {
          result =
              "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"A\","
                  + "\"username\":\"a_bot\"}}";
        } else if (path.endsWith("/sendmessage")) {
          answered.incrementAndGet();
        } else {
          result = "{\"ok\":true,\"result\":true}";
        }
        byte[] bytes = result.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }

    private String updates(int offset) {
      if (begun == 0) {
        begun = System.nanoTime();
      }
      int from = Math.max(0, offset - 1);
      if (from >= updates.size()) {
        LockSupport.parkNanos(20_000_000);
      }
      List<String> batch =
          updates.subList(Math.min(from, updates.size()), Math.min(from + 100, updates.size()));
      return "{\"ok\":true,\"result\":[" + String.join(",", batch) + "]}";
    }

    @Override
    public void close() {
      http.stop(0);
      threads.shutdownNow();
    }
  }
}
