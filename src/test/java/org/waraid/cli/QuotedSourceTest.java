package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waraid.answer.Citation;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.config.Config;
import org.waraid.topic.ResponseReader;

/** What becomes of the repository's own bot where the text of an article is at hand. */
class QuotedSourceTest {
  private static final String FILE = "aljazeera-2023-11-29.txt";

  /** Invented: no topic knows of it. */
  private static final String ARTICLE =
      """
      Villages lend Ukraine a hand

      The beekeepers of Ukraine collected honey for the choir of Kyiv. Not one jar was sold.

      "We bake bread for the soldiers of Ukraine," the bakers told Brussels.
      """;

  @TempDir private static Path folder;
  private static OpenAssistant bot;

  @BeforeAll
  static void opens() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("sources")).resolve(FILE), ARTICLE);
    bot = open(folder.resolve("sources").toString());
  }

  @AfterAll
  static void closes() {
    bot.close();
  }

  private static OpenAssistant open(String sources) {
    Clock clock = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    Config config =
        Config.of(Map.of("SOURCES_DIR", sources, "DATA_DIR", folder.resolve("data").toString()));
    return new AnswererFactory(new ResponseReader(clock), clock).open(config);
  }

  private static Reply ask(String text) {
    return bot.assistant().preview(text);
  }

  @Test
  void quotesTheNearestSentence_withItsPlace_whereNoTopicAnswers() {
    Reply reply = ask("Did beekeepers collect honey for the choir of Kyiv?");

    assertThat(reply).isInstanceOf(Reply.Passage.class);
    assertThat(reply.body().text())
        .isEqualTo(
            "I have no prepared answer to that. The nearest sentence in my source, sentence 1 of"
                + " paragraph 2, is:\n\n“The beekeepers of Ukraine collected honey for the"
                + " choir of Kyiv.”");
    assertThat(reply.body().intent()).isEmpty();
    assertThat(reply.facts()).isEmpty();
    assertThat(reply.citations())
        .containsExactly(
            new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 2, 1));
  }

  @Test
  void leavesASentenceThatQuotesSomebody_asItStands() {
    assertThat(ask("Who bakes bread for the soldiers of Ukraine?").body().text())
        .endsWith(":\n\n\"We bake bread for the soldiers of Ukraine,\" the bakers told Brussels.");
  }

  @Test
  void answersFromTopics_whereTheyCan() {
    assertThat(ask("How much aid has the US sent to Ukraine?")).isInstanceOf(Reply.Answer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Names another country, another figure, another year.
        "Did the beekeepers of Poland collect honey for the choir of Kyiv?",
        "Did beekeepers collect 300 jars of honey for the choir of Kyiv?",
        "Did beekeepers collect honey for the choir of Kyiv in 2019?",
        // Asks for what the sentence does not tell.
        "What price per kilogram did Kyiv's choir pay for honey?",
        // For the present, for an opinion, for two things.
        "Do beekeepers collect honey for the choir of Kyiv these days?",
        "Do you think beekeepers should collect honey for the choir of Kyiv?",
        "Did beekeepers collect honey for Kyiv? Did bakers bake bread for Kyiv?",
        "honey",
        "Hello!"
      })
  void quotesNothing_whereTheSentenceIsNotWhatIsAsked(String text) {
    assertThat(ask(text)).isNotInstanceOf(Reply.Passage.class);
  }

  @Test
  void quotesNothing_toAMessageThatLeansOnTheTalk() {
    bot.assistant().reply(new Message("talk", "How much aid has the US sent to Ukraine?"));

    assertThat(bot.assistant().reply(new Message("talk", "and honey for the choir of Kyiv?")))
        .isNotInstanceOf(Reply.Passage.class);
  }

  @Test
  void runsOn_whereTheFolderIsNotThere() {
    try (OpenAssistant without = open(folder.resolve("nowhere").toString())) {
      assertThat(without.assistant().preview("Did beekeepers collect honey for the choir of Kyiv?"))
          .isNotInstanceOf(Reply.Passage.class);
    }
  }
}
