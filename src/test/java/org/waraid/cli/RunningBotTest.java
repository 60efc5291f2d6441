package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.ChannelState;
import org.waraid.config.Config;
import org.waraid.server.PortException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningBotTest {
  private static final Config ANY_PORT = config(Map.of("PORT", "0", "MESSAGES_PER_MINUTE", "1000"));

  private final SmallAssistant assistant = new SmallAssistant();
  private final SmallChannel up = new SmallChannel("up", ChannelState.up("polling"));
  private final SmallChannel other = new SmallChannel("other", ChannelState.off("TOKEN not set"));
  private final RunningBot bot =
      RunningBot.start(
          ANY_PORT, config -> assistant.open(), (config, it, kept, desk) -> List.of(up, other));
  private final Browser browser = new Browser(bot.address());

  @BeforeAll
  void warm() throws Exception {
    browser.get("/health/live");
  }

  @BeforeEach
  void reset() {
    other.become(ChannelState.off("TOKEN not set"));
  }

  @AfterAll
  void stop() {
    bot.close();
    assertThat(up.closed()).isTrue();
  }

  @Test
  void answersAMessage_asReplyJsonWritesIt() throws Exception {
    HttpResponse<String> response =
        browser.post(
            "/api/messages", "{\"conversation\": \"one\", \"text\": \"how many shells?\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(response.body())
        .startsWith("{\"outcome\":\"answer\",\"text\":\"Of 1 million shells")
        .contains("\"publisher\":\"Al Jazeera\",\"date\":\"2023-11-29\"")
        .contains("\"suggestions\":[{\"topic\":\"us-aid-sent\"");
    assertThat(assistant.asked("web:one")).containsExactly("how many shells?");
  }

  @Test
  void answersAPressedButton_andForgetsWhenAsked() throws Exception {
    HttpResponse<String> response =
        browser.post("/api/messages", "{\"conversation\":\"two\",\"topic\":\"us-aid-sent\"}");
    assertThat(response.body()).contains("more than $40bn");
    assertThat(assistant.asked("web:two")).containsExactly("us-aid-sent");

    assertThat(browser.call("DELETE", "/api/conversations/two").statusCode()).isEqualTo(204);
    assertThat(assistant.asked("web:two")).isEmpty();
  }

  @Test
  void refusesWhatItCannotUse_withAReason() throws Exception {
    String such =
        "expected an object such as {\\\"conversation\\\": \\\"c1\\\", \\\"text\\\": \\\"Who sends shells?\\\"}.";
    refused("", 400, "The body is not a JSON object: " + such);
    refused("text", 400, "The body is not JSON: " + such);
    refused("{} {}", 400, "The body is not JSON: " + such);
    refused("[\"text\"]", 400, "The body is not a JSON object: " + such);
    refused("{\"conversation\":\"c\"}", 400, "text is missing: " + such);
    refused("{\"text\":\" \"}", 400, "text is empty: write a question.");
    refused("{\"text\":7}", 400, "text is of type number: expected a string.");
    refused(
        "{\"text\":\"a\",\"topic\":\"b\"}",
        400,
        "text and topic are both given: give one of them.");
    refused(
        "{\"text\":\"a\",\"conversation\":\"" + "c".repeat(201) + "\"}",
        400,
        "conversation is longer than 200 characters.");
    refused("{\"topic\":\"nothing\"}", 404, "There is no topic 'nothing'.");
    refused(
        "{\"text\":\"" + "a".repeat(10_001) + "\"}",
        413,
        "The message is too long: it has 10,001 characters, and 10,000 are possible.");
    refused("a".repeat(1_000_001), 413, "The request is too large.");
    refused("{\"text\":\"fail\"}", 500, "Something went wrong here. Please try again.");
  }

  private void refused(String body, int status, String why) throws Exception {
    HttpResponse<String> response = browser.post("/api/messages", body);
    assertThat(response.body()).isEqualTo("{\"error\":\"" + why + "\"}");
    assertThat(response.statusCode()).isEqualTo(status);
  }

  @Test
  void saysWhatIsNotThere_andWhatIsNotPossible() throws Exception {
    HttpResponse<String> missing = browser.get("/api/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body())
        .isEqualTo("{\"error\":\"There is nothing at this address. The chat is at /.\"}");

    HttpResponse<String> wrong = browser.get("/api/messages");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("POST");
    assertThat(wrong.body()).isEqualTo("{\"error\":\"GET is not possible here: use POST.\"}");
  }

  @Test
  void tellsWhatItAnswersFrom() throws Exception {
    assertThat(browser.get("/api/about").body())
        .isEqualTo(
            "{\"sources\":[{\"publisher\":\"Al Jazeera\",\"date\":\"2023-11-29\","
                + "\"link\":\"https://example.org/news/1\"}],\"suggestions\":["
                + "{\"topic\":\"us-aid-sent\",\"title\":\"Aid sent by the US\"},"
                + "{\"topic\":\"us-aid-held-up\",\"title\":\"US aid held up by Congress\"},"
                + "{\"topic\":\"eu-shells\",\"title\":\"Shells promised by the EU\"}]}");
  }

  @Test
  void servesAPage_thatRunsOnlyItsOwnScript() throws Exception {
    HttpResponse<String> page = browser.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("role=\"log\"")
        .doesNotContain("http://", "https://", " style=", " onclick=");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(browser.get("/app.js").body()).doesNotContain("innerHTML", "insertAdjacentHTML");
    assertThat(browser.get("/reply.js").body()).doesNotContain("innerHTML", "insertAdjacentHTML");
  }

  @Test
  void sendsAFileAgain_onlyWhenItChanged() throws Exception {
    HttpResponse<String> first = browser.get("/app.css", "Accept-Encoding", "gzip");
    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = browser.get("/app.css", "If-None-Match", tag);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void isReady_andOnlyDegradedWhenAPlatformIsDown() throws Exception {
    assertThat(browser.get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(browser.get("/health/ready").body())
        .isEqualTo(
            "{\"status\":\"up\",\"ready\":true,\"channels\":["
                + "{\"name\":\"Web page\",\"required\":true,\"state\":\"up\","
                + "\"explanation\":\"serving\"},"
                + "{\"name\":\"Store\",\"required\":false,\"state\":\"up\","
                + "\"explanation\":\"SQLite in "
                + ANY_PORT.data()
                + "/war-aid-bot.db\"},"
                + "{\"name\":\"up\",\"required\":false,\"state\":\"up\","
                + "\"explanation\":\"polling\"},"
                + "{\"name\":\"other\",\"required\":false,\"state\":\"off\","
                + "\"explanation\":\"TOKEN not set\"}]}");

    other.become(ChannelState.down("the token is refused"));

    HttpResponse<String> degraded = browser.get("/health/ready");
    assertThat(degraded.statusCode()).isEqualTo(200);
    assertThat(degraded.body()).startsWith("{\"status\":\"degraded\",\"ready\":true");
  }

  @Test
  void measuresRepliesAndRequests_withoutWhatWasWritten() throws Exception {
    browser.post("/api/messages", "{\"text\":\"aid sent\"}");
    browser.get("/some/unlikely/path");

    String metrics = browser.get("/metrics").body();

    assertThat(metrics)
        .contains("waraid_replies_seconds_bucket{outcome=\"answer\",le=")
        .contains("http_server_requests_seconds_count{method=\"POST\",route=\"/api/messages\"")
        .contains("route=\"none\",status=\"404\"")
        .contains("waraid_channel_up{channel=\"up\"} 1.0")
        .contains("waraid_channel_up{channel=\"other\"} 0.0")
        .contains("jvm_memory_used_bytes", "process_uptime_seconds")
        .doesNotContain("unlikely");
  }

  @Test
  void handsAWebhookItsBody_asItCame() throws Exception {
    String body = "payload=%7B%22a%22%3A1%7D&text=привіт";

    HttpResponse<String> response =
        browser.post(
            "/up/events",
            body,
            "X-Signature",
            "v0=1",
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.headers().firstValue("X-Seen")).contains("v0=1");
    assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void refusesAFlood_andSaysWhenToComeBack() throws Exception {
    Config two = config(Map.of("PORT", "0", "MESSAGES_PER_MINUTE", "2"));
    try (RunningBot limited = start(two, assistant.open())) {
      Browser client = new Browser(limited.address());
      client.post("/api/messages", "{\"text\":\"one\"}");
      client.post("/api/messages", "{\"text\":\"two\"}");

      HttpResponse<String> third = client.post("/api/messages", "{\"text\":\"three\"}");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).contains("60");
      assertThat(third.body())
          .isEqualTo(
              "{\"error\":\"More than 2 messages came from you in a minute. Please wait a moment.\"}");

      // A proxy on this machine speaks for somebody else.
      assertThat(
              client
                  .post("/api/messages", "{\"text\":\"a\"}", "X-Forwarded-For", "x, 203.0.113.7")
                  .statusCode())
          .isEqualTo(200);
      assertThat(client.get("/api/about").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void goesOn_whenAChannelCannotStart() throws Exception {
    SmallChannel broken = new SmallChannel("broken", ChannelState.down("no"));
    SmallChannel well = new SmallChannel("well", ChannelState.up("yes"));
    try (RunningBot mixed =
        RunningBot.start(
            ANY_PORT,
            config -> assistant.open(),
            (config, it, kept, desk) -> List.of(broken, well))) {
      assertThat(new Browser(mixed.address()).get("/health/ready").body())
          .contains("\"name\":\"broken\",\"required\":false,\"state\":\"down\"")
          .contains("\"name\":\"well\",\"required\":false,\"state\":\"up\"");
    }
    assertThat(broken.closed()).isTrue();
    assertThat(well.closed()).isTrue();
  }

  @Test
  void saysThatThePortIsTaken() {
    Config taken = config(Map.of("PORT", Integer.toString(bot.address().getPort())));

    assertThatThrownBy(() -> start(taken, assistant.open()))
        .isInstanceOf(PortException.class)
        .hasMessage(
            "Port %d cannot be used: another program listens there, or it needs more rights. Stop that program, or set PORT to another number (0 takes any free port)."
                .formatted(bot.address().getPort()));
  }

  @Test
  void letsAnAnswerEnd_beforeItStops() throws Exception {
    SlowAssistant slow = new SlowAssistant(assistant);
    RunningBot stopping = start(ANY_PORT, new OpenAssistant(slow, List::of, () -> {}));
    URI address = stopping.address();
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> asked(address));
    slow.begun.await();

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
    slow.mayEnd.countDown();

    assertThat(answer.get().statusCode()).isEqualTo(200);
    stopped.get();
    assertThatThrownBy(() -> new Browser(address).get("/")).isInstanceOf(IOException.class);
  }

  @Test
  void sendsVisitorsElsewhere_whileItStops() {
    SmallChannel last = new SmallChannel("last", ChannelState.up("yes"));
    RunningBot stopping =
        RunningBot.start(
            ANY_PORT, config -> assistant.open(), (config, it, kept, desk) -> List.of(last));
    AtomicReference<String> seen = new AtomicReference<>("");
    last.onClose(() -> seen.set(probed(stopping.address())));

    stopping.close();

    assertThat(seen.get()).startsWith("503 {\"status\":\"stopping\",\"ready\":false");
  }

  private static String probed(URI address) {
    try {
      HttpResponse<String> response = new Browser(address).get("/health/ready");
      return response.statusCode() + " " + response.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> asked(URI address) {
    try {
      return new Browser(address).post("/api/messages", "{\"text\":\"shells\"}");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Settings with a folder of their own to keep in. */
  private static Config config(Map<String, String> settings) {
    try {
      Map<String, String> all = new HashMap<>(settings);
      all.put("DATA_DIR", Files.createTempDirectory("running-bot").toString());
      return Config.of(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunningBot start(Config config, OpenAssistant open) {
    return RunningBot.start(config, unused -> open, (unused, it, kept, desk) -> List.of());
  }

  /** Holds a reply back until its test lets it go. */
  private static final class SlowAssistant implements Assistant {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Assistant assistant;

    SlowAssistant(Assistant assistant) {
      this.assistant = assistant;
    }

    @Override
    public Reply reply(Message message) {
      begun.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return assistant.reply(message);
    }

    @Override
    public Optional<Reply> topic(String conversation, String topicId) {
      return assistant.topic(conversation, topicId);
    }

    @Override
    public Reply preview(String text) {
      return assistant.preview(text);
    }

    @Override
    public Optional<Reply> previewTopic(String topicId) {
      return assistant.previewTopic(topicId);
    }

    @Override
    public Optional<Reply> lastAnswer(String conversation) {
      return assistant.lastAnswer(conversation);
    }

    @Override
    public List<Suggestion> suggestions() {
      return assistant.suggestions();
    }

    @Override
    public List<Theme> themes() {
      return assistant.themes();
    }

    @Override
    public List<Origin> sources() {
      return assistant.sources();
    }

    @Override
    public List<String> languages() {
      return assistant.languages();
    }

    @Override
    public void forget(String conversation) {
      assistant.forget(conversation);
    }
  }
}
