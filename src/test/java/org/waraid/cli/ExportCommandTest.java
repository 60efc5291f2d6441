package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waraid.topic.Topic;

/** What is exported can be imported again. */
class ExportCommandTest extends ExchangeCommands {
  @Test
  void exportedTables_keepEveryPhrasing() throws IOException {
    Path topics = directory.resolve("r/topics/aid.yaml");
    Files.writeString(
        topics,
        Files.readString(topics)
            .replace(
                "        - what did Norway give\n",
                """
                        - "=1+1 is what?"
                        - "'=quoted, \\"twice\\""
                        - "+47 for Norway"
                        - "-5 or @home; a\\\\b"
                """));
    for (String format : List.of("csv", "tsv")) {
      Path table = directory.resolve("all." + format);
      assertThat(run("export", r(), "--format", format, "--out", table.toString(), "--bom"))
          .isZero();
      Path again = Files.createDirectories(directory.resolve("again-" + format));
      assertThat(run("import", table.toString(), "--into", again.toString())).isZero();
      Path beside = directory.resolve("r-" + format);
      copy(directory.resolve("r"), beside);
      Files.delete(beside.resolve("topics/aid.yaml"));
      Files.delete(beside.resolve("topics/mood.yaml"));
      Files.copy(again.resolve("topics/all.yaml"), beside.resolve("topics/all.yaml"));
      assertThat(phrasings(reader.read(beside).drafts()))
          .isEqualTo(phrasings(read().catalogue().orElseThrow().topics()))
          .contains("aid-sent-topic [en] ask '=quoted, \"twice\"")
          .hasSize(23);
    }
  }

  @Test
  void exports_guardAgainstFormulas_andTellWhatIsLost() throws IOException {
    Path topics = directory.resolve("r/topics/aid.yaml");
    Files.writeString(
        topics,
        Files.readString(topics).replace("- what did Norway give", "- \"=cmd|' /C calc'!A0\""));
    assertThat(run("export", r(), "--format", "CSV")).isZero();
    assertThat(out.toString())
        .startsWith(
            """
            topic,language,phrasing,kind
            aid-sent-topic,en,How much aid has Norway sent?,ask
            aid-sent-topic,en,'=cmd|' /C calc'!A0,ask
            """)
        .contains("shells,uk,число снарядів,ask\n")
        .doesNotContain("mood");
    assertThat(told())
        .containsExactly(
            "Wrote 2 topics as csv",
            "Not in it: Titles, answers, tests and what topics are about",
            "Not in it: 1 drafts; --drafts adds them");
  }

  @Test
  void exportsRasa_thatImportsAgain() throws IOException {
    Path file = directory.resolve("all.yml");
    assertThat(run("export", r(), "--format", "rasa", "--out", file.toString())).isZero();
    assertThat(Files.readString(file))
        .contains("- intent: shells\n  examples: |\n    - how many shells\n")
        .contains("  utter_aid-sent-topic:\n  - text: \"Norway has sent more than $7bn, says Jane");
    assertThat(run("import", file.toString(), "--into", r())).isZero();
    assertThat(draft("shells-2").answer())
        .containsEntry("en", "20,000 shells of 50,000 shells came: 20,000 of 50,000 is 40%.");
  }

  @Test
  void exportsQnaMaker_thatImportsAgain() throws IOException {
    Path file = directory.resolve("qna.tsv");
    assertThat(run("export", r(), "--format", "qna", "--out", file.toString())).isZero();
    assertThat(Files.readAllLines(file).get(1))
        .isEqualTo(
            "How much aid has Norway sent?\tNorway has sent more than $7bn, says Jane Doe; two of"
                + " them were glad.\thttps://example.org/herald\ttopic:aid-sent-topic\t[]\tFalse\t[]\t1");
    assertThat(run("import", file.toString(), "--into", r())).isZero();
    assertThat(draft("how-many-shells").ask().get("en")).hasSize(5);
  }

  @Test
  void tellsHowTheCommandsAreUsed() {
    assertThat(run("import", "x.csv")).isEqualTo(2);
    assertThat(run("export")).isEqualTo(2);
    assertThat(run("export", r(), "--format", "botpress")).isEqualTo(2);
    assertThat(run("export", "no/where", "--format", "csv")).isEqualTo(2);
    assertThat(run("import", "x.csv", "--into", r(), "--theme", "A b")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "Missing required option: '--into=DIR'",
            "Missing required option: '--format=FORMAT'",
            "--format is botpress, which is only read: expected csv, tsv, rasa or qna",
            "There is no directory no/where; name one: export DIR, or set RESPONSES_DIR",
            "--theme is 'A b': expected small letters, digits and single dashes, such as aid-2");
    assertThat(run("export", r(), "--format", "csv", "--out", r() + "/facts.yaml")).isEqualTo(1);
    assertThat(err.toString()).contains("facts.yaml exists already and is not overwritten");
  }

  private static Set<String> phrasings(List<Topic> topics) {
    Set<String> all = new TreeSet<>();
    for (Topic topic : topics) {
      Map.of(
              "ask", topic.ask(),
              "follow-up", topic.followUp(),
              "yes", topic.yes(),
              "no", topic.no(),
              "not-this", topic.notThis())
          .forEach(
              (kind, lists) ->
                  lists.forEach(
                      (language, texts) ->
                          texts.forEach(
                              text ->
                                  all.add(
                                      topic.id() + " [" + language + "] " + kind + " " + text))));
    }
    return all;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }
}
