package org.waraid.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.waraid.topic.Topic;

/** Writes a table of all phrasings: topic, language, phrasing, kind. */
final class SheetExporter implements Exporter {
  private final CSVFormat format;

  SheetExporter(char delimiter) {
    this.format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator("\n").get();
  }

  @Override
  public List<String> write(List<Topic> topics, Appendable out) throws IOException {
    CSVPrinter table = new CSVPrinter(out, format);
    table.printRecord("topic", "language", "phrasing", "kind");
    for (Topic topic : topics) {
      for (Phrased kind : Phrased.values()) {
        for (Map.Entry<String, List<String>> texts : kind.in(topic).entrySet()) {
          for (String text : texts.getValue()) {
            table.printRecord(topic.id(), texts.getKey(), Sheet.guarded(text), kind.key());
          }
        }
      }
    }
    table.flush();
    return List.of("Titles, answers, tests and what topics are about");
  }
}
