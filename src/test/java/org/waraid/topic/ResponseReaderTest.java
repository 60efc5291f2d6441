package org.waraid.topic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.fact.Fact;
import org.waraid.source.Source;

class ResponseReaderTest {
  @TempDir Path directory;

  @Test
  void readsGoodFiles_withoutProblems() {
    Reading reading = Sample.read(Sample.GOOD);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.files()).isEqualTo(8);
    assertThat(reading.catalogue()).isPresent();
  }

  @Test
  void readsSources() {
    assertThat(good().facts().sources())
        .containsExactly(
            new Source(
                "herald-2024-01-02",
                "The Herald",
                "The Herald and its readers",
                "An invented article for tests",
                LocalDate.of(2024, 1, 2),
                Optional.of("https://example.org/herald"),
                "herald-2024-01-02.txt"));
  }

  @Test
  void readsFacts() {
    Fact aid = good().facts().fact("aid-sent").orElseThrow();
    assertThat(aid.actor()).contains("norway");
    assertThat(aid.saidBy()).contains("jane-doe");
    assertThat(aid.asOf()).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(aid.value().text()).isEqualTo("more than $7bn");
    assertThat(((Fact.Value.Figure) aid.value()).quantity().unit()).isEqualTo("USD");
    Fact shells = good().facts().fact("shells-promised").orElseThrow();
    assertThat(shells.asOf()).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(shells.passage().paragraph()).isEqualTo(2);
    assertThat(good().facts().fact("mood").orElseThrow().value())
        .isEqualTo(new Fact.Value.Statement("she was in a good mood", List.of("cheerful")));
    assertThat(good().facts().derivedFact("shells-share").orElseThrow().left())
        .isEqualTo("shells-sent");
  }

  @Test
  void readsPublishedTopics() {
    Catalogue catalogue = good();
    assertThat(catalogue.topics())
        .extracting(Topic::id)
        .containsExactly("aid-sent-topic", "shells");
    Topic topic = catalogue.topic("aid-sent-topic").orElseThrow();
    assertThat(topic.title()).isEqualTo(Map.of("en", "Aid sent"));
    assertThat(topic.about().actor()).containsExactly("norway");
    assertThat(topic.about().kinds()).containsExactly("how-much");
    assertThat(topic.ask().get("en")).contains("aid: how much came").hasSize(5);
    assertThat(topic.answer().get("en"))
        .isEqualTo("Norway has sent {aid-sent},\nsays {spokeswoman}; two of them were glad.");
    assertThat(topic.tests().get("en"))
        .isEqualTo(
            Map.of(
                "what came from norway?", Topic.Expectation.ANSWER,
                "what came from sweden", Topic.Expectation.DECLINE));
    assertThat(topic.facts()).containsExactly("aid-sent", "spokeswoman");
    assertThat(topic.theme()).isEqualTo("aid");
    assertThat(topic.validUntil()).contains(LocalDate.of(2024, 7, 3));
    assertThat(catalogue.topic("shells").orElseThrow().facts())
        .containsExactly("shells-sent", "shells-promised", "shells-share");
  }

  @Test
  void readsEveryScalarAsText() {
    assertThat(good().neighbours().get("en")).containsExactly("who won the match", "NO");
    Term norway = good().terms().get(0);
    assertThat(norway.aliases().get("en")).containsExactly("NO", "Norge");
    assertThat(norway.kind()).isEqualTo(Term.Kind.COUNTRY);
  }

  @Test
  void readsTalks() {
    assertThat(good().talks())
        .containsExactly(
            new Talk(
                Map.of(
                    "en",
                    List.of(
                        new Talk.Turn("how much has Norway sent?", Optional.of("aid-sent-topic")),
                        new Talk.Turn("do you like it?", Optional.of("opinion")),
                        new Talk.Turn("and tanks?", Optional.empty())))));
  }

  @Test
  void readsSmallTalk() {
    assertThat(good().smallTalk())
        .extracting(SmallTalk::kind)
        .containsExactly(SmallTalk.Kind.SMALL_TALK, SmallTalk.Kind.DECLINE);
  }

  @Test
  void knowsWhereThingsStand() {
    Reading reading = Sample.read(Sample.GOOD);
    Topic topic = good().topic("aid-sent-topic").orElseThrow();
    assertThat(reading.topic(topic)).contains(at("topics/aid.yaml", 2, 9));
    assertThat(reading.test(topic, "en", "what came from sweden"))
        .contains(at("topics/aid.yaml", 22, 44));
    assertThat(reading.fact("shells-share")).contains(at("facts.yaml", 39, 9));
    assertThat(reading.places().get("topics/aid.yaml#shells.answer.uk"))
        .isEqualTo(at("topics/aid.yaml", 34, 11));
  }

  @Test
  void changesTheVersion_whenAFileChanges() throws IOException {
    Sample sample = Sample.copyTo(directory);
    String before = Sample.read(directory).catalogue().orElseThrow().version();
    assertThat(before).isEqualTo(good().version()).hasSize(16);
    sample.change(List.of("file neighbours.yaml", "-    - NO", "+    - YES"));
    assertThat(Sample.read(directory).catalogue().orElseThrow().version()).isNotEqualTo(before);
  }

  @Test
  void makesACatalogue_inSpiteOfWarnings() throws IOException {
    Sample sample = Sample.copyTo(directory);
    sample.change(
        List.of("file topics/aid.yaml", "-    next: [shells]", "+    next: [mood-topic]"));
    Reading reading = Sample.read(directory);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.catalogue().orElseThrow().topics().get(0).next()).isEmpty();
  }

  @Test
  void makesNoCatalogue_ofFilesWithErrors() throws IOException {
    Sample.copyTo(directory).change(List.of("file facts.yaml", "-    name: Jane Doe"));
    assertThat(Sample.read(directory).catalogue()).isEmpty();
  }

  @Test
  void refusesAByteOrderMark() throws IOException {
    Sample sample = Sample.copyTo(directory);
    Path file = sample.file("neighbours.yaml");
    Files.writeString(file, "\uFEFF" + Files.readString(file));
    assertThat(sample.problems())
        .containsExactly(
            "neighbours.yaml:1:1: error: the file begins with an invisible byte order mark; save"
                + " it as UTF-8 without BOM");
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Sample sample = Sample.copyTo(directory);
    Files.write(
        sample.file("neighbours.yaml"),
        "neighbours:\n  en:\n    - à la carte\n".getBytes(ISO_8859_1));
    assertThat(sample.problems())
        .containsExactly(
            "neighbours.yaml:3:7: error: this character is not UTF-8; save the file with the"
                + " encoding UTF-8");
  }

  @Test
  void refusesAFileThatEndsInsideACharacter() throws IOException {
    Sample sample = Sample.copyTo(directory);
    Files.write(sample.file("neighbours.yaml"), new byte[] {'a', (byte) 0xD0});
    assertThat(sample.problems())
        .containsExactly(
            "neighbours.yaml:1:2: error: this character is not UTF-8; save the file with the"
                + " encoding UTF-8");
  }

  @Test
  void refusesInvisibleCharacters() throws IOException {
    Sample sample = Sample.copyTo(directory);
    Files.writeString(sample.file("neighbours.yaml"), "neighbours:\n  en: [be\u0007ll]\n");
    assertThat(sample.problems())
        .containsExactly(
            "neighbours.yaml:2:10: error: an invisible character (U+0007) stands here; delete it");
  }

  @Test
  void refusesHugeFiles() throws IOException {
    Sample sample = Sample.copyTo(directory);
    Files.writeString(sample.file("neighbours.yaml"), "#".repeat(1_000_001));
    assertThat(sample.problems())
        .containsExactly(
            "neighbours.yaml:1:1: error: the file has 1,000,001 bytes; at most 1,000,000 are read;"
                + " split it in two");
  }

  @Test
  void tellsOfMissingAndStrangeFiles() throws IOException {
    Sample sample = Sample.copyTo(directory);
    Files.delete(sample.file("sources.yaml"));
    Files.move(sample.file("smalltalk.yaml"), sample.file("small-talk.yaml"));
    Files.move(sample.file("topics/mood.yaml"), sample.file("topics/mood.yml"));
    Files.delete(sample.file("vocabulary/things.yaml"));
    assertThat(sample.problems())
        .containsExactly(
            "small-talk.yaml:1:1: warning: this is not read; topics belong in topics/, terms in"
                + " vocabulary/; did you mean 'smalltalk.yaml'?",
            "smalltalk.yaml:1:1: warning: there is no such file; without it the bot knows no"
                + " messages of this sort",
            "sources.yaml:1:1: error: there is no such file; it begins with 'sources:'",
            "topics/mood.yml:1:1: warning: this file is not read; let its name end in .yaml",
            "vocabulary:1:1: error: there is no .yaml file in this folder; it needs at least one");
  }

  @Test
  void tellsOfAMissingDirectory() {
    Path nowhere = directory.resolve("nowhere");
    Reading reading = Sample.read(nowhere);
    assertThat(reading.problems())
        .containsExactly(
            Problem.error(new Place(nowhere, 1, 1), "no-directory", "there is no such directory"));
    assertThat(reading.catalogue()).isEmpty();
  }

  @Test
  void countsCharacters_notChars() throws IOException {
    Sample sample = Sample.copyTo(directory);
    sample.change(
        List.of(
            "file topics/mood.yaml",
            "-    answer: {en: \"{mood}\"}",
            "+    answer: {en: \"😀 {mod}\"}"));
    assertThat(sample.problems())
        .containsExactly(
            "topics/mood.yaml:7:21: warning: there is no fact 'mod' in facts.yaml; did you mean"
                + " 'mood'?");
  }

  private static Catalogue good() {
    return Sample.read(Sample.GOOD).catalogue().orElseThrow();
  }

  private static Place at(String file, int line, int column) {
    return new Place(Sample.GOOD.resolve(file), line, column);
  }
}
