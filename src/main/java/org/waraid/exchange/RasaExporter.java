package org.waraid.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waraid.topic.Topic;

/**
 * Writes Rasa's training data: an intent a topic, and its answer as a response of the same name.
 */
final class RasaExporter implements Exporter {
  private final AnswerText answers;
  private final String language;

  RasaExporter(AnswerText answers, String language) {
    this.answers = answers;
    this.language = language;
  }

  @Override
  public List<String> write(List<Topic> topics, Appendable out) throws IOException {
    List<Topic> spoken = topics.stream().filter(topic -> !asked(topic).isEmpty()).toList();
    out.append("version: \"3.1\"\nnlu:\n");
    for (Topic topic : spoken) {
      out.append("- intent: ").append(topic.id()).append("\n  examples: |\n");
      for (String text : asked(topic)) {
        out.append("    - ").append(text).append('\n');
      }
    }
    out.append("responses:\n");
    for (Topic topic : spoken) {
      Optional<String> answer = answers.of(topic, language);
      if (answer.isPresent()) {
        String text = answer.get().replace("\\", "\\\\").replace("\"", "\\\"");
        out.append("  utter_").append(topic.id()).append(":\n  - text: \"").append(text);
        out.append("\"\n");
      }
    }
    return lost(topics);
  }

  private List<String> asked(Topic topic) {
    return Stream.of(Phrased.ASK, Phrased.YES, Phrased.NO)
        .map(kind -> kind.in(topic))
        .flatMap(texts -> texts.getOrDefault(language, List.of()).stream())
        .distinct()
        .toList();
  }

  private List<String> lost(List<Topic> topics) {
    List<String> lost = new ArrayList<>();
    for (Phrased kind : List.of(Phrased.FOLLOW_UP, Phrased.NOT_THIS)) {
      long count = topics.stream().mapToLong(it -> size(kind.in(it))).sum();
      if (count > 0) {
        lost.add("%d phrasings of kind %s".formatted(count, kind.key()));
      }
    }
    lost.add("Languages other than " + language + ", sources, tests and what topics are about");
    return lost;
  }

  private static long size(Map<String, List<String>> texts) {
    return texts.values().stream().mapToLong(List::size).sum();
  }
}
