package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waraid.channel.ChannelState;
import org.waraid.channel.fake.Eventually;
import org.waraid.config.Config;

/** What the page, its API, webhooks and probes are answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningBotTest {
  private static final Config ANY_PORT =
      SmallConfig.of(Map.of("PORT", "0", "MESSAGES_PER_MINUTE", "1000"));

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
  void measuresRepliesAndRequests_withoutWhatWasWritten() throws Exception {
    browser.post("/api/messages", "{\"text\":\"aid sent\"}");
    browser.get("/some/unlikely/path");

    // A request is counted a moment after it is answered.
    Eventually.holds(() -> metrics().contains("route=\"none\",status=\"404\""), this::metrics);
    Eventually.holds(
        () -> metrics().contains("method=\"POST\",route=\"/api/messages\""), this::metrics);
    assertThat(metrics())
        .contains("waraid_replies_seconds_bucket{outcome=\"answer\",le=")
        .contains("http_server_requests_seconds_count{method=\"POST\",route=\"/api/messages\"")
        .contains("route=\"none\",status=\"404\"")
        .contains("waraid_channel_up{channel=\"up\"} 1.0")
        .contains("waraid_channel_up{channel=\"other\"} 0.0")
        .contains("jvm_memory_used_bytes", "process_uptime_seconds")
        .doesNotContain("unlikely");
  }

  private String metrics() {
    try {
      return browser.get("/metrics").body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
    Config two = SmallConfig.of(Map.of("PORT", "0", "MESSAGES_PER_MINUTE", "2"));
    try (RunningBot limited =
        RunningBot.start(two, unused -> assistant.open(), (unused, it, kept, desk) -> List.of())) {
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
}
