package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.ChannelState;
import org.waraid.channel.fake.Eventually;
import org.waraid.config.Config;
import org.waraid.server.PortException;

/** How the bot starts, how an operator sees how it is, and how it stops. */
class RunningBotLifeTest {
  private static final Config ANY_PORT = SmallConfig.of(Map.of("PORT", "0"));

  private final SmallAssistant assistant = new SmallAssistant();
  private final SmallChannel other = new SmallChannel("other", ChannelState.off("TOKEN not set"));
  private final RunningBot bot =
      RunningBot.start(
          ANY_PORT,
          config -> assistant.open(),
          (config, it, kept, desk) ->
              List.of(new SmallChannel("up", ChannelState.up("polling")), other));
  private final Browser browser = new Browser(bot.address());

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void isReady_andOnlyDegradedWhenAPlatformIsDown() throws Exception {
    // A slow disk lets the store open behind the start.
    Eventually.holds(
        () -> probed(bot.address()).startsWith("200 {\"status\":\"up\""),
        () -> probed(bot.address()));
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
    Config taken = SmallConfig.of(Map.of("PORT", Integer.toString(bot.address().getPort())));

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
