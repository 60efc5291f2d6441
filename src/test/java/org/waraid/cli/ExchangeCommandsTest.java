package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.Main;
import org.waraid.config.Config;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;

/** Imports and exports as an editor runs them. */
class ExchangeCommandsTest {
  private static final Path RESPONSES = Path.of("src/test/resources/responses");
  private static final Path FILES = Path.of("src/test/resources/import");

  private final ResponseReader reader =
      new ResponseReader(Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @BeforeEach
  void copyGoodFiles() throws IOException {
    try (Stream<Path> paths = Files.walk(RESPONSES)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve("r").resolve(RESPONSES.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  @Test
  void importsATable_asDrafts() {
    assertThat(imported(FILES.resolve("phrasings.csv"))).isZero();
    assertThat(printed())
        .containsExactly(
            "F/phrasings.csv:2: note: 'Money & Arms' is named 'money-arms' here",
            "F/phrasings.csv:9: note: 'гроші' is named 'grosi' here",
            "F/phrasings.csv:10: note: 'shells' is named 'shells-2' here, because the other name is"
                + " taken",
            "Wrote R/topics/phrasings.yaml: 3 drafts with 8 phrasings, 0 with an answer",
            "R/topics/phrasings.yaml:36:11: warning: 'How many SHELLS?' leads to 'shells' too, in"
                + " topics/aid.yaml:29; it can lead to one of them only",
            "Next: check R --no-tests tells what the drafts still need");
    Topic money = draft("money-arms");
    assertThat(money.published()).isFalse();
    assertThat(money.title())
        .containsExactlyInAnyOrderEntriesOf(Map.of("en", "Money & Arms", "uk", "скільки грошей"));
    assertThat(money.ask())
        .containsEntry("en", List.of("how much, all in all?", "money and arms"))
        .containsEntry("uk", List.of("скільки грошей"));
    assertThat(money.followUp()).containsEntry("en", List.of("and in Oslo?"));
    assertThat(money.notThis()).containsEntry("en", List.of("who won the cup"));
    assertThat(draft("grosi").ask()).containsEntry("uk", List.of("де \"гроші\""));
    assertThat(draft("shells-2").ask())
        .containsEntry("en", List.of("=how many came", "How many SHELLS?"));
  }

  @Test
  void importedDrafts_passTheCheck() {
    imported(FILES.resolve("phrasings.csv"));
    imported(FILES.resolve("nlu.yml"), FILES.resolve("domain.yml"), FILES.resolve("rules.yml"));
    imported(FILES.resolve("faq.tsv"));
    imported(FILES.resolve("intent.json"));
    Reading reading = read();
    assertThat(reading.problems()).noneMatch(Problem::isError);
    assertThat(reading.catalogue().orElseThrow().topics()).hasSize(2);
    assertThat(reading.drafts()).hasSize(10);
  }

  @Test
  void importsRasa_withItsResponses() {
    assertThat(
            imported(
                FILES.resolve("nlu.yml"), FILES.resolve("domain.yml"), FILES.resolve("rules.yml")))
        .isZero();
    assertThat(printed())
        .contains(
            "F/nlu.yml:8: note: 'hey' stands already among the phrasings of 'greet'; it is taken"
                + " once",
            "F/nlu.yml:9: note: the metadata of 'ask_aid' are not carried over",
            "F/nlu.yml:15: note: 'no dash here' is left out: it does not begin with '- '",
            "F/nlu.yml:9: note: 2 entities of 'ask_aid' are taken as plain words; the vocabulary"
                + " names what they stand for",
            "F/nlu.yml:16: note: synonym 'usa' is not carried over; other words for a thing belong"
                + " in the vocabulary",
            "F/domain.yml:5: note: 'slots' is not carried over",
            "F/domain.yml:10: note: 'buttons' of 'utter_greet' is not carried over",
            "F/domain.yml:10: note: a further text of 'utter_greet' is left out; an answer has one",
            "F/domain.yml:14: note: 'utter_tell_aid' holds a slot in braces; here braces hold facts:"
                + " write one or reword it",
            "F/domain.yml:16: note: 'image' of 'utter_faq/ask_shells' is not carried over",
            "F/domain.yml:18: note: the response 'utter_bye' is left out: it belongs to no intent"
                + " that was read",
            "Wrote R/topics/nlu.yaml: 3 drafts with 6 phrasings, 2 with an answer");
    assertThat(draft("greet").answer()).containsEntry("en", "Hello: how are you?");
    assertThat(draft("ask-aid").answer()).containsEntry("en", "Norway gave {amount}.");
    assertThat(draft("ask-aid").ask())
        .containsEntry("en", List.of("how much did Norway give", "what came from Oslo?"));
    assertThat(draft("faq-ask-shells").ask())
        .containsEntry("en", List.of("shells: how many?", "#shells so far"));
  }

  @Test
  void importsQnaMaker_withOneTopicAnAnswer() {
    assertThat(imported(FILES.resolve("faq.tsv"))).isZero();
    assertThat(printed())
        .contains(
            "F/faq.tsv:2: note: 'source' is not carried over: https://example.org/faq",
            "F/faq.tsv:2: note: 'metadata' is not carried over: topic:aid",
            "F/faq.tsv:4: note: 'prompts' is not carried over: [{\"displayOrder\":0}]",
            "Wrote R/topics/faq.yaml: 2 drafts with 3 phrasings, 2 with an answer");
    Topic norway = draft("how-much-did-norway-give");
    assertThat(norway.ask())
        .containsEntry("en", List.of("How much did Norway give?", "\"Norway\" total"));
    assertThat(norway.answer()).containsEntry("en", "Seven billion\n\nSee **more**");
    assertThat(norway.title()).containsEntry("en", "How much did Norway give?");
  }

  @Test
  void importsBotpress_inAllLanguages() {
    assertThat(imported(FILES.resolve("intent.json"))).isZero();
    assertThat(printed())
        .contains(
            "F/intent.json:2: note: 1 slot of 'ask-shells' taken as plain words",
            "F/intent.json:2: note: 'slots' of 'ask-shells' are not carried over");
    assertThat(draft("ask-shells").ask())
        .containsEntry("en", List.of("how many artillery shells", "shells \"sent\""))
        .containsEntry("uk", List.of("скільки снарядів надіслано"));
  }

  @Test
  void importsBotpressQuestions_withTheirAnswers() throws IOException {
    assertThat(
            imported(
                file(
                    "qna.json",
                    "{\"qnas\":[{\"id\":\"a1_who\",\"data\":{\"enabled\":false,"
                        + "\"questions\":{\"en\":[\"who spoke\"]},"
                        + "\"answers\":{\"en\":[\"Jane\",\"Jane D.\"]}}}]}")))
        .isZero();
    assertThat(draft("a1-who").answer()).containsEntry("en", "Jane");
    assertThat(printed())
        .contains(
            "D/qna.json:1: note: a further answer of 'a1_who' is left out; one is kept",
            "D/qna.json:1: note: 'a1_who' was switched off; it is a draft here");
  }

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
            line -> assertThat(line).isEqualTo("D/none.csv:1: error: there is no such file"),
            line ->
                assertThat(line).isEqualTo("Nothing is written; mend the errors and import again"));
  }

  @Test
  void takesWhatSpreadsheetsSave() throws IOException {
    String table = "topic;language;phrasing\r\nmood-2;en;wie gross; \r\nmood-2;en-GB;\"a;b\"\r\n";
    assertThat(imported(file("excel.csv", "\uFEFF" + table))).isZero();
    assertThat(draft("mood-2").ask()).containsEntry("en", List.of("wie gross", "a;b"));

    Path unicode = directory.resolve("unicode.tsv");
    Files.write(
        unicode,
        "\uFEFFtopic\tlanguage\tphrasing\r\nmoney\tuk\tгроші\r\n"
            .getBytes(StandardCharsets.UTF_16LE));
    assertThat(imported(unicode)).isZero();
    assertThat(draft("money").ask()).containsEntry("uk", List.of("гроші"));
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

  @Test
  void splitsWhatIsTooLargeForOneFile() throws IOException {
    StringBuilder table = new StringBuilder("topic,language,phrasing\n");
    for (int i = 0; i < 5000; i++) {
      table.append("topic-%d,en,%s %d%n".formatted(i / 50, "word ".repeat(40), i));
    }
    assertThat(imported(file("large.csv", table.toString()))).isZero();
    assertThat(printed().get(0))
        .isEqualTo(
            "Wrote R/topics/large.yaml and R/topics/large-2.yaml: 100 drafts with 5000 phrasings, 0"
                + " with an answer");
    assertThat(read().problems()).noneMatch(Problem::isError);
    assertThat(read().drafts()).hasSize(101);
  }

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

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
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

  private String r() {
    return directory.resolve("r").toString();
  }

  private Reading read() {
    return reader.read(directory.resolve("r"));
  }

  private Topic draft(String id) {
    return read().drafts().stream()
        .filter(topic -> topic.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " in " + out + err));
  }

  private int imported(Path... files) {
    List<String> arguments = new ArrayList<>(List.of("import"));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    arguments.addAll(List.of("--into", r()));
    return run(arguments.toArray(String[]::new));
  }

  private List<String> printed() {
    return lines(out);
  }

  private List<String> told() {
    return lines(err);
  }

  private List<String> lines(StringWriter text) {
    return text.toString()
        .replace(r(), "R")
        .replace(directory.toString(), "D")
        .replace(FILES.toString(), "F")
        .lines()
        .toList();
  }

  private int run(String... arguments) {
    SmallAssistant assistant = new SmallAssistant();
    return Main.commandLine(
            () -> Config.of(Map.of()),
            reader,
            config -> assistant.open(),
            (config, it, kept, desk) -> List.of(),
            new StandardStreams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Optional::empty),
            Map.of())
        .execute(arguments);
  }
}
