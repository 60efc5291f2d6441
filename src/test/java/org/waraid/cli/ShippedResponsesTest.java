package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.config.Config;
import org.waraid.source.ArticleReader;
import org.waraid.source.Articles;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.SourceCheck;

/** The response files that the program ships with. */
class ShippedResponsesTest {
  private static final Path ARTICLES = Path.of("../shared/sources");
  private static final Reading READING =
      new ResponseReader(Clock.systemUTC()).read(Path.of("responses"));

  @Test
  void haveNoProblems() {
    assertThat(READING.problems()).isEmpty();
  }

  @Test
  void stateWhatTheirSourceStates() {
    assumeThat(ARTICLES).as("the articles' texts").isDirectory();
    Articles articles = new Articles(List.of(ARTICLES), new ArticleReader());

    assertThat(READING.facts().sources())
        .allSatisfy(source -> assertThat(articles.of(source)).as(source.id()).isPresent());
    assertThat(new SourceCheck(articles).check(READING)).isEmpty();
  }

  @Test
  void answerAndDecline_asTheirOwnTestsExpect(@TempDir Path data) {
    Config config = Config.of(Map.of("DATA_DIR", data.toString()));

    assertThat(new TopicTests(new CheckedAssistant(() -> config)).apply(READING)).isEmpty();
  }
}
