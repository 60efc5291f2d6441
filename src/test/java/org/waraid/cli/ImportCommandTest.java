package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.Topic;

/** What other programs keep becomes drafts. */
class ImportCommandTest extends ExchangeCommands {
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
}
