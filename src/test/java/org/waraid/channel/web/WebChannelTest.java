package org.waraid.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Reply;
import org.waraid.channel.Kept;
import org.waraid.channel.Tally;
import org.waraid.channel.Unanswered;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.server.ClientLimit;
import org.waraid.server.Health;
import org.waraid.server.Metrics;
import org.waraid.server.WebServer;

class WebChannelTest {
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final Kept kept = Kept.inMemory();
  private final Metrics metrics = new Metrics();
  private final WebServer server =
      new WebServer(
          0,
          new Health(List.of()),
          metrics,
          new ClientLimit(0),
          List.of(new WebChannel(assistant, List::of, kept)::addTo),
          List.of());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    metrics.close();
  }

  @Test
  void countsWhatIsAnswered_inWordsAndByButton() throws Exception {
    Reply answer = new Reply.Answer(body("Some.", Optional.of("shells")), List.of(), List.of());
    assistant.replies.put("How many shells?", answer);
    assistant.topics.put("shells", answer);

    ask("{\"text\":\"How many shells?\"}");
    ask("{\"topic\":\"shells\"}");

    assertThat(kept.tally().mostAsked(5)).containsExactly(new Tally.Count("shells", 2));
    assertThat(kept.unanswered().count()).isZero();
  }

  @Test
  void keepsForTheEditors_whatIsAskedInVain() throws Exception {
    assistant.replies.put(
        "And Iceland?",
        new Reply.Decline(body("No.", Optional.empty()), Reply.Reason.UNKNOWN_THING));
    assistant.replies.put(
        "Will it rain?", new Reply.Decline(body("No.", Optional.empty()), Reply.Reason.OFF_TOPIC));

    ask("{\"text\":\"And Iceland?\"}");
    ask("{\"text\":\"Will it rain?\"}");

    assertThat(kept.unanswered().most(5))
        .extracting(Unanswered.Question::text)
        .containsExactly("And Iceland?");
    assertThat(kept.tally().mostAsked(5)).isEmpty();
  }

  @Test
  void keepsForTheEditors_whatGotOnlyASentenceOfASource() throws Exception {
    assistant.replies.put(
        "And bread?", new Reply.Passage(body("“Bread came.”", Optional.empty()), List.of()));

    ask("{\"text\":\"And bread?\"}");

    assertThat(kept.unanswered().most(5))
        .extracting(Unanswered.Question::text, Unanswered.Question::why)
        .containsExactly(tuple("And bread?", "only_quoted"));
  }

  private void ask(String body) throws IOException, InterruptedException {
    URI address = server.address().resolve("/api/messages");
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }

  private static Reply.Body body(String text, Optional<String> intent) {
    return new Reply.Body(text, "en", intent, 1, List.of());
  }
}
