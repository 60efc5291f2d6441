package org.waraid.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final ArticleReader READER = new ArticleReader();

  @TempDir private Path directory;

  @Test
  void numbersParagraphsAndSentences_fromOne() {
    Article article = READER.of("A heading\n\nFirst things first. Then the rest.\n \n\nThe end.");
    assertThat(article.passage(1, 1)).map(Article.Sentence::text).contains("A heading");
    assertThat(article.passage(2, 2)).map(Article.Sentence::text).contains("Then the rest.");
    assertThat(article.passage(3, 1)).map(Article.Sentence::text).contains("The end.");
    assertThat(article.passage(3, 2)).isEmpty();
    assertThat(article.passage(4, 1)).isEmpty();
    assertThat(article.passage(0, 0)).isEmpty();
  }

  @Test
  void keepsCaptionLineApart_whenItEndsWithoutStop() {
    assertThat(sentences("Anna Berg in Oslo\nAnna Berg, left, arrives in Oslo, May 3 [Handout]"))
        .containsExactly("Anna Berg in Oslo", "Anna Berg, left, arrives in Oslo, May 3 [Handout]");
  }

  @Test
  void joinsLines_whenTextIsBrokenAtFixedWidth() {
    assertThat(
            sentences(
                """
                Sweden will send thirty generators before the
                Winter Fund closes, and Denmark will pay for
                them. Norway will not.
                """))
        .containsExactly(
            "Sweden will send thirty generators before the Winter Fund closes, and Denmark will pay"
                + " for them.",
            "Norway will not.");
  }

  @Test
  void keepsSpeakerWithQuote() {
    assertThat(
            sentences(
                "\u201cWe go on. Nobody gives up,\u201d Berg said. \u201cWhy should we?\u201d"
                    + " He left. \u201cNever!\u201d she cried."))
        .containsExactly(
            "\u201cWe go on.",
            "Nobody gives up,\u201d Berg said.",
            "\u201cWhy should we?\u201d",
            "He left.",
            "\u201cNever!\u201d she cried.");
  }

  @Test
  void keepsTitlesInitialsAndNumbersWhole() {
    assertThat(
            sentences(
                "Gen. J. K. Holm told the U.S. Congress on Feb. 3 that Mr. Berg paid $1.5 million."
                    + " It was late."))
        .containsExactly(
            "Gen. J. K. Holm told the U.S. Congress on Feb. 3 that Mr. Berg paid $1.5 million.",
            "It was late.");
  }

  @Test
  void refuses_whenFileIsMissing() {
    Path file = directory.resolve("gone.txt");
    assertThatThrownBy(() -> READER.read(file))
        .isInstanceOf(ArticleException.class)
        .hasMessage(file + ": no such file; give the path of the article's text");
  }

  @Test
  void refuses_whenFileIsNotUtf8() throws IOException {
    Path file = directory.resolve("latin.txt");
    Files.write(file, "Gahr St\u00f8re".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> READER.read(file))
        .isInstanceOf(ArticleException.class)
        .hasMessage(file + ": not UTF-8; save the text with the encoding UTF-8 and try again");
  }

  @Test
  void refuses_whenFileIsEmpty() throws IOException {
    Path file = Files.writeString(directory.resolve("empty.txt"), "\ufeff \n\n");
    assertThatThrownBy(() -> READER.read(file))
        .isInstanceOf(ArticleException.class)
        .hasMessage(
            file
                + ": empty; paste the article's text into it, a blank line between its paragraphs");
  }

  @Test
  void findsArticleOfSource_inFirstDirectoryThatHasIt() throws IOException {
    Path second = Files.createDirectories(directory.resolve("second"));
    Files.writeString(second.resolve("a.txt"), "One. Two.");
    Articles articles = new Articles(List.of(directory.resolve("first"), second), READER);
    assertThat(articles.of(Sources.source("a.txt"))).isPresent();
    assertThat(articles.of(Sources.source("b.txt"))).isEmpty();
  }

  @Test
  void findsNothing_whenFileLeadsOutOfDirectory() throws IOException {
    Files.writeString(directory.resolve("secret.txt"), "One.");
    Path inner = Files.createDirectories(directory.resolve("sources"));
    assertThat(new Articles(List.of(inner), READER).of(Sources.source("../secret.txt"))).isEmpty();
  }

  @Test
  void holdsWhatIsThere_andTellsWhatIsNot() throws IOException {
    Path texts = Files.createDirectories(directory.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "One. Two.");
    Files.writeString(texts.resolve("b.txt"), " ");
    Files.writeString(texts.resolve("stranger.txt"), "Three.");
    Files.writeString(texts.resolve(".hidden"), "Four.");
    Source known = Sources.source("a.txt");

    Holdings holdings =
        new Articles(List.of(texts), READER)
            .holdings(List.of(known, Sources.source("b.txt"), Sources.source("c.txt")));

    assertThat(holdings.articles()).containsOnlyKeys(known);
    assertThat(holdings.problems())
        .containsExactly(
            texts.resolve("b.txt")
                + ": empty; paste the article's text into it, a blank line between its paragraphs",
            "the text of paper is not there: expected a file c.txt",
            texts.resolve("stranger.txt")
                + " belongs to no source: name it under 'file:' in sources.yaml");
  }

  private static List<String> sentences(String text) {
    return READER.of(text).sentences().stream().map(Article.Sentence::text).toList();
  }
}
