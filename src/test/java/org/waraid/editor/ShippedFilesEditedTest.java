package org.waraid.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.answer.Answerer;
import org.waraid.answer.Reply;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseEdit;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Understanding;

/** What the shipped files answer right after an editor has changed them, before any training. */
class ShippedFilesEditedTest {
  private static final ResponseReader READER = new ResponseReader(Clock.systemUTC());
  @TempDir private static Path folder;
  private static Embedder embedder;
  private static Understanding shipped;

  @BeforeAll
  static void opens() throws IOException {
    embedder = Embedder.open();
    Catalogue catalogue = READER.read(Path.of("responses")).catalogue().orElseThrow();
    shipped =
        Understanding.open(
            catalogue, "en", embedder, Embedder.englishWords(), folder.resolve("understanding"));
  }

  @AfterAll
  static void closes() {
    embedder.close();
  }

  private static Catalogue edited(String name, String file, UnaryOperator<String> edit)
      throws IOException {
    Path copy = folder.resolve(name);
    PathUtils.copyDirectory(Path.of("responses"), copy);
    Path changed = copy.resolve(file);
    Files.writeString(
        changed, Files.exists(changed) ? edit.apply(Files.readString(changed)) : edit.apply(""));
    return READER.read(copy).catalogue().orElseThrow();
  }

  private static Reply reply(Catalogue catalogue, Understanding understanding, String text) {
    return new Answerer(catalogue, understanding, "en", Clock.systemUTC()).preview(text);
  }

  @Test
  void knowsPhrasing_atOnce_andWhatIsLikeIt() throws IOException {
    String taught = "in what burg did the pact bigwigs palaver";
    Catalogue catalogue =
        edited(
            "phrasing",
            "topics/summit.yaml",
            it ->
                ResponseEdit.withPhrasings(it, "summit-where", "en", List.of(taught))
                    .orElseThrow());
    Understanding understanding = shipped.changed(catalogue);

    assertThat(understanding.isWhole()).isFalse();
    assertThat(reply(catalogue, understanding, "In what burg did the pact bigwigs palaver?!"))
        .isInstanceOf(Reply.Answer.class)
        .extracting(it -> it.body().intent().orElse(""))
        .isEqualTo("summit-where");
    assertThat(understanding.explain(taught).reasons().get(0).phrasings().get(0)).isEqualTo(taught);
  }

  @Test
  void knowsNewFigure_withoutLearningAnything() throws IOException {
    Catalogue catalogue =
        edited(
            "figure",
            "facts.yaml",
            it -> it.replace("figure: more than $40bn", "figure: more than $45bn"));
    Understanding understanding = shipped.changed(catalogue);

    assertThat(understanding.isWhole()).isTrue();
    assertThat(reply(catalogue, understanding, "how much has the US sent?").body().text())
        .contains("$45bn");
    assertThat(reply(catalogue, understanding, "Has the US sent $45bn?").body().text())
        .startsWith("Yes");
  }

  @Test
  void knowsNewTopic_byItsPhrasings() throws IOException {
    Catalogue catalogue =
        edited(
            "topic",
            "topics/sport.yaml",
            nothing ->
                """
                topics:
                  - id: chess
                    title: {en: "What is said of chess?"}
                    about: {measure: aid}
                    ask:
                      en: [who won the chess match, chess champion, does anybody play chess, the chess cup, chess tournament]
                    not-this: {en: [who won the football match]}
                    answer: {en: "The speaker was {kuleba-name}."}
                """);
    Understanding understanding = shipped.changed(catalogue);
    assertThat(
            understanding
                .understand(understanding.utterance("who is the chess champion"))
                .best()
                .orElseThrow()
                .topicId())
        .isEqualTo("chess");
  }
}
