package org.waraid.channel.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.answer.Reply;
import org.waraid.channel.Desk;

/** Finds facts by their themes and by words. Thread-safe. */
final class FactFinder {
  private final Desk desk;

  FactFinder(Desk desk) {
    this.desk = desk;
  }

  /** The fact of an id. */
  Optional<Desk.FactLine> of(String id) {
    return desk.facts().stream().filter(fact -> fact.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Figures by the themes whose answers name them; those that none names under an empty one. */
  Map<String, List<Desk.FactLine>> byTheme() {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    for (Desk.TopicLine topic : desk.topics()) {
      desk.answer(topic.id()).map(Reply::facts).stream()
          .forEach(
              facts ->
                  named.computeIfAbsent(topic.theme(), key -> new LinkedHashSet<>()).addAll(facts));
    }
    Map<String, List<Desk.FactLine>> found = new LinkedHashMap<>();
    Set<String> somewhere = new LinkedHashSet<>();
    named.forEach(
        (theme, ids) -> {
          List<Desk.FactLine> facts =
              figures().stream().filter(fact -> ids.contains(fact.id())).toList();
          if (!facts.isEmpty()) {
            found.put(theme, facts);
            somewhere.addAll(ids);
          }
        });
    List<Desk.FactLine> rest =
        figures().stream().filter(fact -> !somewhere.contains(fact.id())).toList();
    if (!rest.isEmpty()) {
      found.put("", rest);
    }
    return found;
  }

  /** Figures in whose id, value, source or answers' titles all of these words are. */
  List<Desk.FactLine> search(String words) {
    List<String> terms = Arrays.asList(words.toLowerCase(Locale.ROOT).split("\\s+", -1));
    Map<String, String> titles = titles();
    List<Desk.FactLine> byItself = new ArrayList<>();
    List<Desk.FactLine> byTitle = new ArrayList<>();
    for (Desk.FactLine fact : figures()) {
      String own = (fact.id() + " " + fact.shown() + " " + fact.source()).toLowerCase(Locale.ROOT);
      String all = own + " " + titles.getOrDefault(fact.id(), "");
      if (terms.stream().allMatch(own::contains)) {
        byItself.add(fact);
      } else if (terms.stream().allMatch(all::contains)) {
        byTitle.add(fact);
      }
    }
    byItself.addAll(byTitle);
    return byItself;
  }

  private List<Desk.FactLine> figures() {
    return desk.facts().stream().filter(Desk.FactLine::figure).toList();
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Desk.TopicLine topic : desk.topics()) {
      String title = topic.title().toLowerCase(Locale.ROOT);
      desk.answer(topic.id()).map(Reply::facts).stream()
          .flatMap(List::stream)
          .forEach(fact -> titles.merge(fact, title, (one, other) -> one + " " + other));
    }
    return titles;
  }
}
