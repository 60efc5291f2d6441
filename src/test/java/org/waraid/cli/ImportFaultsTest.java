package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be imported is told where it stands, and nothing of it is written. */
class ImportFaultsTest extends ExchangeCommands {
  @Test
  void tellsEveryBadRow_andWritesNothing() throws IOException {
    Path file =
        file(
            "bad.csv",
            """
            topic,language,phrasing,kind
            a,en,one,ask
            b,en
            ,en,two,ask
            c,english,three,ask
            d,en,four,maybe
            e,en,five,ask,six
            """);
    assertThat(imported(file)).isEqualTo(1);
    assertThat(told())
        .containsExactly(
            "D/bad.csv:3: error: this row has 2 cells, the header 4; fill in the missing ones",
            "D/bad.csv:4: error: this row names no topic; fill the cell in",
            "D/bad.csv:5: error: 'english' is not a language; write its code of two or three"
                + " letters, such as en or uk",
            "D/bad.csv:6: error: 'maybe' is no kind of phrasing; allowed are ask, follow-up, yes,"
                + " no, not-this",
            "D/bad.csv:7: error: this row has 5 cells, the header 4; put a text that holds the"
                + " separator in double quotes",
            "Nothing is written; mend the errors and import again");
    assertThat(directory.resolve("r/topics/bad.yaml")).doesNotExist();
  }

  @Test
  void tellsWhatIsWrongWithAFile() throws IOException {
    assertThat(
            imported(
                file("a.csv", "topic,lang,frase\na,en,x\n"),
                file("b.csv", "topic,phrasing\na,x\n"),
                file("c.csv", "topic,language,phrasing\na,en,\"open\nb,en,x\n"),
                file("d.csv", ""),
                file("e.yml", "nlu:\n- intent: x\n  examples: [a\n"),
                file("f.json", "{\n\"name\": }"),
                file("g.tsv", "Question\tReply\nx\ty\n"),
                file("h.xlsx", "PK"),
                file("i.yml", "topics: []\n"),
                file("j.yml", "nlu: " + "[".repeat(20_000)),
                directory.resolve("none.csv")))
        .isEqualTo(1);
    assertThat(told())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "D/a.csv:1: error: there is no column 'phrasing'; the first line must name"
                            + " the columns topic, language, phrasing and, if you like, kind; it"
                            + " names topic, lang, frase"),
            line ->
                assertThat(line)
                    .startsWith("D/b.csv:1: error: there is no column 'language'; ")
                    .endsWith("it names topic, phrasing; or say --language CODE for all rows"),
            line -> assertThat(line).startsWith("D/c.csv:2: error: from here on the cells"),
            line -> assertThat(line).isEqualTo("D/d.csv:1: error: the file is empty"),
            line -> assertThat(line).startsWith("D/e.yml:4: error: this is no YAML: "),
            line -> assertThat(line).startsWith("D/f.json:2: error: this is no JSON: "),
            line -> assertThat(line).startsWith("D/g.tsv:1: error: there is no column 'topic'"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "D/h.xlsx:1: error: the name does not tell what this is; say --format csv,"
                            + " tsv, rasa, qna or botpress"),
            line -> assertThat(line).startsWith("D/i.yml:1: error: this is no file of Rasa"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "D/j.yml:1: error: lists and maps stand in each other too deep here"),
            line -> assertThat(line).isEqualTo("D/none.csv:1: error: there is no such file"),
            line ->
                assertThat(line).isEqualTo("Nothing is written; mend the errors and import again"));
  }

  @Test
  void tellsWhereAnotherEncodingShows() throws IOException {
    Path file = directory.resolve("latin.csv");
    Files.write(
        file,
        "topic,language,phrasing\na,en,x\nb,de,größe\n".getBytes(Charset.forName("windows-1252")));
    assertThat(imported(file)).isEqualTo(1);
    assertThat(told().get(0))
        .isEqualTo(
            "D/latin.csv:3: error: the byte 0xF6 here is not UTF-8; save the file anew with the"
                + " encoding UTF-8 (in Excel: CSV UTF-8)");
  }

  @Test
  void neverOverwrites_andLeavesNothingBehind() throws IOException {
    Path file = file("aid.csv", "topic,language,phrasing\nx,en,y\n");
    String before = Files.readString(directory.resolve("r/topics/aid.yaml"));
    assertThat(imported(file)).isEqualTo(1);
    assertThat(told())
        .containsExactly(
            "R/topics/aid.yaml exists already and is not overwritten; nothing is written; name"
                + " another with --theme");
    assertThat(Files.readString(directory.resolve("r/topics/aid.yaml"))).isEqualTo(before);
    assertThat(run("import", file.toString(), "--into", r(), "--theme", "aid-new")).isZero();
    try (Stream<Path> files = Files.list(directory.resolve("r/topics"))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("aid.yaml", "mood.yaml", "aid-new.yaml");
    }
  }

  @Test
  void dryRun_writesNothing() throws IOException {
    Path file = file("new.csv", "topic,language,phrasing\nx,en,y\n");
    assertThat(run("import", file.toString(), "--into", r(), "--dry-run")).isZero();
    assertThat(printed())
        .containsExactly(
            "Would write R/topics/new.yaml: 1 draft with 1 phrasing, 0 with an answer");
    assertThat(directory.resolve("r/topics/new.yaml")).doesNotExist();
  }

  @Test
  void leavesOut_whatNoTopicMayHave() throws IOException {
    Path file =
        file(
            "odd.csv",
            "topic,language,phrasing,kind\nlong,en,"
                + "x".repeat(301)
                + ",ask\nonly-misses,en,no,not-this\nsame,en,hi\u0007 ,ask\nsame,en,hi,ask\n");
    assertThat(imported(file)).isZero();
    assertThat(printed())
        .contains(
            "D/odd.csv:2: note: a phrasing of 'long' has 301 characters and is left out; at most"
                + " 300 are allowed; shorten it",
            "D/odd.csv:2: note: 'long' is left out: nothing asks for it (a topic needs one phrasing"
                + " of kind ask)",
            "D/odd.csv:3: note: 'only-misses' is left out: nothing asks for it (a topic needs one"
                + " phrasing of kind ask)",
            "D/odd.csv:5: note: 'hi' stands already among the phrasings of 'same'; it is taken"
                + " once");
    assertThat(draft("same").ask()).containsEntry("en", List.of("hi"));
  }
}
