package org.waraid.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;

/** The topics as a reader browses them. Safe for many threads. */
final class Themes {
  private final Catalogue catalogue;
  private final Texts texts;
  private final List<Theme> all;

  Themes(Catalogue catalogue, Texts texts) {
    this.catalogue = catalogue;
    this.texts = texts;
    this.all = read();
  }

  List<Theme> all() {
    return all;
  }

  private List<Theme> read() {
    Map<String, List<Suggestion>> topics = new LinkedHashMap<>();
    for (Topic topic : catalogue.topics()) {
      topics.computeIfAbsent(topic.theme(), theme -> new ArrayList<>()).add(suggestion(topic));
    }
    return topics.entrySet().stream()
        .map(each -> new Theme(each.getKey(), title(each.getKey()), each.getValue()))
        .toList();
  }

  Suggestion suggestion(Topic topic) {
    return new Suggestion(topic.id(), topic.title().getOrDefault(texts.language(), topic.id()));
  }

  /**
   * A theme is named by its file, in small letters: {@code us-aid}. The vocabulary knows which of
   * its words are written in capitals.
   */
  private String title(String theme) {
    List<String> words = Arrays.stream(theme.split("-", -1)).map(this::capitals).toList();
    return texts.sentenceCase(String.join(" ", words));
  }

  private String capitals(String word) {
    return catalogue.terms().stream()
        .flatMap(term -> term.aliases().getOrDefault(texts.language(), List.of()).stream())
        .filter(
            alias -> alias.equalsIgnoreCase(word) && alias.equals(alias.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(word);
  }
}
