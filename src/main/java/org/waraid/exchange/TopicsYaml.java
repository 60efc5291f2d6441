package org.waraid.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes drafts as topics files. */
public final class TopicsYaml {
  /** A topics file may have a megabyte; an editor needs room in it. */
  private static final int MOST_BYTES = 800_000;

  private final String head;

  /**
   * A writer.
   *
   * @param origin where the drafts come from, in one line
   */
  public TopicsYaml(String origin) {
    this.head =
        """
        # yaml-language-server: $schema=../schema/topics.schema.json
        # Imported from %s.
        # A draft is checked and never served. Write its 'about', put facts in braces where its answer
        # has figures, and delete 'status: draft' when it is good.
        topics:
        """
            .formatted(origin.replaceAll("\\p{Cntrl}", " "));
  }

  /** As many files as it takes. */
  public List<String> files(List<DraftTopic> topics) {
    List<String> files = new ArrayList<>();
    StringBuilder file = new StringBuilder(head);
    int size = 0;
    for (DraftTopic topic : topics) {
      String entry = entry(topic);
      int bytes = entry.getBytes(StandardCharsets.UTF_8).length;
      if (size > 0 && size + bytes > MOST_BYTES) {
        files.add(file.toString());
        file = new StringBuilder(head);
        size = 0;
      }
      file.append(entry);
      size += bytes;
    }
    files.add(file.toString());
    return files;
  }

  private static String entry(DraftTopic topic) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: ").append(quoted(topic.id())).append('\n');
    yaml.append("    title:\n");
    topic
        .title()
        .forEach(
            (language, title) ->
                yaml.append("      ")
                    .append(language(language))
                    .append(quoted(title))
                    .append('\n'));
    topic.phrasings().forEach((kind, lists) -> phrasings(yaml, kind, lists));
    if (!topic.answer().isEmpty()) {
      yaml.append("    answer:\n");
      topic.answer().forEach((language, text) -> answer(yaml, language, text));
    }
    return yaml.append("    status: draft\n").toString();
  }

  private static void phrasings(
      StringBuilder yaml, Phrased kind, Map<String, List<String>> byLanguage) {
    yaml.append("    ").append(kind.key()).append(":\n");
    byLanguage.forEach(
        (language, texts) -> {
          yaml.append("      ").append(language).append(":\n");
          texts.forEach(text -> yaml.append("        - ").append(quoted(text)).append('\n'));
        });
  }

  private static void answer(StringBuilder yaml, String language, String text) {
    yaml.append("      ").append(language(language)).append("|\n");
    for (String line : text.split("\n", -1)) {
      String stripped = line.strip();
      yaml.append(stripped.isEmpty() ? "" : "        " + stripped).append('\n');
    }
  }

  private static String language(String code) {
    return code + ": ";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + '"';
  }
}
