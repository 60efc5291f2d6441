package org.waraid.topic;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waraid.topic.ResponseFile.Entry;

/** Checks that a topic is whole in every language in which it has anything. */
final class Languages {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** The language of a title that is one text. */
  private static final String PLAIN = "en";

  private final Loaded loaded;

  Languages(Loaded loaded) {
    this.loaded = loaded;
  }

  void check(Entry topic) {
    Set<String> languages = new LinkedHashSet<>();
    Map<String, Place> first = new HashMap<>();
    for (String key : List.of("ask", "answer", "follow-up", "yes", "no", "not-this", "tests")) {
      for (Tree.Field language : topic.tree().fields(key)) {
        if (LANGUAGE.matcher(language.key().value()).matches()) {
          languages.add(language.key().value());
          first.putIfAbsent(language.key().value(), language.key().place());
        }
      }
    }
    for (String language : languages) {
      Place place = first.getOrDefault(language, topic.tree().place());
      List<String> missing =
          List.of("ask", "answer").stream().filter(key -> lacks(topic, key, language)).toList();
      for (String key : missing) {
        loaded
            .telling(topic)
            .tell(
                place,
                "language-incomplete",
                "the topic has texts in '%s' and no '%s' in it; add '%s:' below '%s:'"
                    .formatted(language, key, language, key));
      }
      if (missing.isEmpty()) {
        title(topic, language, place);
      }
    }
  }

  private static boolean lacks(Entry topic, String key, String language) {
    List<Tree.Field> texts = topic.tree().fields(key);
    return !texts.isEmpty()
        && texts.stream().noneMatch(field -> field.key().value().equals(language));
  }

  private void title(Entry topic, String language, Place place) {
    List<Tree.Field> titles = topic.tree().fields("title");
    boolean has =
        titles.stream().anyMatch(title -> title.key().value().equals(language))
            || (titles.isEmpty() && language.equals(PLAIN));
    if (!has && topic.tree().get("title").isPresent()) {
      loaded.warn(
          place,
          "title-language",
          "the topic has texts in '%s' and no title in it, so that its button cannot say them; add '%s:' below 'title:'"
              .formatted(language, language));
    }
  }
}
