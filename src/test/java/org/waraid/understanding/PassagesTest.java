package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.source.Article;
import org.waraid.source.ArticleReader;
import org.waraid.source.Articles;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;

class PassagesTest {
  private static final Catalogue CATALOGUE =
      new ResponseReader(Clock.systemUTC())
          .read(Path.of("src/test/resources/responses"))
          .catalogue()
          .orElseThrow();

  private static Embedder embedder;
  private static Utterances utterances;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void opens() throws IOException {
    embedder = Embedder.open();
    utterances =
        new School("en", embedder, Embedder.englishWords(), Path.of("none"))
            .lessons(CATALOGUE)
            .utterances();
  }

  @AfterAll
  static void closes() {
    embedder.close();
  }

  private Passages passages(Sentences sentences) throws IOException {
    Files.writeString(
        folder.resolve("herald-2024-01-02.txt"),
        """
        Norway mends roofs

        Roofers from Norway mended 40 roofs in 2021

        Roofers from Norway mended 40 roofs in 2021. Nobody paid the roofers a penny.
        """);
    Articles articles = new Articles(List.of(folder), new ArticleReader());
    return new Library(articles, "en", sentences).passages(CATALOGUE);
  }

  private static Optional<String> nearest(Passages passages, String question) {
    return passages
        .nearest(utterances.of(question))
        .map(Passages.Near::sentence)
        .map(Article.Sentence::text);
  }

  @Test
  void findsTheSentence_andNoHeading() throws IOException {
    Passages passages = passages(embedder);

    assertThat(passages.size()).isEqualTo(2);
    assertThat(nearest(passages, "how many roofs did the roofers mend?"))
        .contains("Roofers from Norway mended 40 roofs in 2021.");
  }

  @Test
  void findsOnlyWhatNamesAllThatIsAsked() throws IOException {
    Passages passages = passages(embedder);

    assertThat(nearest(passages, "did roofers from Norway mend 40 roofs in 2021?")).isPresent();
    assertThat(nearest(passages, "did roofers from Sweden mend 40 roofs in 2021?")).isEmpty();
    assertThat(nearest(passages, "did roofers from Norway mend 50 roofs in 2021?")).isEmpty();
    assertThat(nearest(passages, "did roofers from Norway mend 40 roofs in 2022?")).isEmpty();
    assertThat(nearest(passages, "what colour and material were the mended roofs?")).isEmpty();
    assertThat(nearest(passages, "roofs")).isEmpty();
    assertThat(nearest(passages, "is it so that nobody paid the roofers a penny?")).isPresent();
    assertThat(nearest(passages, "how many of the roofers nobody paid a penny?")).isEmpty();
    assertThat(nearest(passages, "when was it that nobody paid the roofers a penny?")).isEmpty();
  }

  @Test
  void findsNothing_withoutVectorsOrWithoutTexts() throws IOException {
    assertThat(nearest(passages(Sentences.none()), "how many roofs did the roofers mend?"))
        .isEmpty();
    assertThat(nearest(Passages.none(), "how many roofs did the roofers mend?")).isEmpty();
  }
}
