package org.waraid.exchange;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.waraid.topic.Topic;

/**
 * Writes the table that QnA Maker and Question Answering import: a question and its answer a row.
 */
final class QnaExporter implements Exporter {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter('\t').setRecordSeparator("\n").get();

  private final AnswerText answers;
  private final String language;

  QnaExporter(AnswerText answers, String language) {
    this.answers = answers;
    this.language = language;
  }

  @Override
  public List<String> write(List<Topic> topics, Appendable out) throws IOException {
    CSVPrinter table = new CSVPrinter(out, FORMAT);
    table.printRecord(
        "Question",
        "Answer",
        "Source",
        "Metadata",
        "SuggestedQuestions",
        "IsContextOnly",
        "Prompts",
        "QnaId");
    int id = 0;
    for (Topic topic : topics) {
      id++;
      String answer = answers.of(topic, language).orElse("");
      String source =
          answers.source(topic).map(it -> it.link().orElse(it.publisher())).orElse("Editorial");
      for (String question : asked(topic)) {
        table.printRecord(
            Sheet.guarded(question),
            Sheet.guarded(answer),
            source,
            "topic:" + topic.id(),
            "[]",
            "False",
            "[]",
            id);
      }
    }
    table.flush();
    return List.of(
        "Follow-ups, near misses, languages other than %s, tests and what topics are about"
            .formatted(language));
  }

  private List<String> asked(Topic topic) {
    return Stream.of(Phrased.ASK, Phrased.YES, Phrased.NO)
        .map(kind -> kind.in(topic))
        .flatMap(texts -> texts.getOrDefault(language, List.of()).stream())
        .distinct()
        .toList();
  }
}
