package org.waraid.topic;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Checks that every name in the files is the name of something, and of the right sort. */
final class References {
  private static final Set<String> ACTORS = Set.of("country", "body", "person", "place");
  private static final Set<String> COUNTED = Set.of("measure", "weapon", "unit");
  private static final Set<String> OWNERS = Set.of("country", "body", "place");
  private static final Map<String, Set<String>> TERM_KINDS =
      Map.of(
          "actor", ACTORS,
          "recipient", ACTORS,
          "said-by", ACTORS,
          "measure", COUNTED,
          "status", Set.of("status"));

  private final Loaded loaded;

  References(Loaded loaded) {
    this.loaded = loaded;
  }

  void check() {
    for (Entry fact : loaded.entries(Kind.FACTS)) {
      fact.tree().text("source").ifPresent(id -> name(id, Kind.SOURCES, "source", "sources.yaml"));
      for (String key : List.of("actor", "recipient", "measure", "status", "said-by")) {
        fact.tree().texts(key).forEach(id -> term(id, key));
      }
    }
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      topic.tree().get("about").ifPresent(this::about);
      next(topic);
    }
    loaded.entries(Kind.TALKS).forEach(talk -> meanings(talk.tree()));
    for (Entry term : loaded.entries(Kind.VOCABULARY)) {
      term.tree().text("part-of").ifPresent(id -> partOf(term, id));
    }
  }

  private void about(Tree about) {
    for (String key : List.of("actor", "recipient", "measure", "status", "mentions")) {
      about.texts(key).forEach(id -> term(id, key));
    }
  }

  private void next(Entry topic) {
    String own = topic.id().map(Tree.Text::value).orElse("");
    boolean draft = isDraft(topic);
    for (Tree.Text id : topic.tree().texts("next")) {
      if (id.value().equals(own)) {
        loaded.error(id.place(), "next-is-self", "a topic cannot lead to itself; delete this line");
      }
      name(id, Kind.TOPICS, "topic", "topics/");
      Entry next = loaded.names(Kind.TOPICS).get(id.value());
      if (next != null && isDraft(next) && !draft) {
        loaded.warn(
            id.place(),
            "next-is-draft",
            "the topic '%s' is a draft, so that its button is left out".formatted(id.value()));
      }
    }
  }

  /** What is meant in a conversation is a topic or small talk. */
  private void meanings(Tree talk) {
    if (!loaded.knowsAll(Kind.TOPICS) || !loaded.knowsAll(Kind.SMALL_TALK)) {
      return;
    }
    Set<String> known = new HashSet<>(loaded.names(Kind.TOPICS).keySet());
    known.addAll(loaded.names(Kind.SMALL_TALK).keySet());
    for (Tree.Field language : Tree.fields(talk)) {
      for (Tree turn : Tree.items(language.value())) {
        turn.text("means")
            .filter(id -> !id.value().isBlank() && !known.contains(id.value()))
            .ifPresent(
                id ->
                    loaded.error(
                        id.place(),
                        "unknown-topic",
                        "there is no topic and no small talk '%s'; leave 'means' out where the bot has to decline%s"
                            .formatted(id.value(), Nearest.hint(id.value(), known))));
      }
    }
  }

  private void partOf(Entry term, Tree.Text id) {
    if (term.id().map(Tree.Text::value).filter(id.value()::equals).isPresent()) {
      loaded.error(id.place(), "part-of-self", "a term cannot be part of itself; delete this line");
      return;
    }
    // A drone of some make is part of the drones, a ministry of its country.
    Set<String> owners = new HashSet<>(OWNERS);
    term.tree().text("kind").ifPresent(kind -> owners.add(kind.value()));
    term(id, "part-of", owners);
  }

  static boolean isDraft(Entry topic) {
    return topic.tree().text("status").map(Tree.Text::value).filter("draft"::equals).isPresent();
  }

  private void name(Tree.Text id, Kind kind, String what, String where) {
    Collection<String> names = loaded.names(kind).keySet();
    if (!id.value().isBlank() && !names.contains(id.value()) && loaded.knowsAll(kind)) {
      loaded.error(
          id.place(),
          "unknown-" + what,
          "there is no %s '%s' in %s%s"
              .formatted(what, id.value(), where, Nearest.hint(id.value(), names)));
    }
  }

  private void term(Tree.Text id, String key) {
    term(id, key, TERM_KINDS.getOrDefault(key, Set.of()));
  }

  private void term(Tree.Text id, String key, Set<String> allowed) {
    if (!loaded.names(Kind.VOCABULARY).containsKey(id.value())) {
      if (loaded.knowsAll(Kind.VOCABULARY) && !id.value().isBlank()) {
        loaded.error(
            id.place(),
            "unknown-term",
            "there is no term '%s' in vocabulary/%s"
                .formatted(id.value(), Nearest.hint(id.value(), terms(allowed))));
      }
      return;
    }
    Optional<String> kind = loaded.termKind(id.value());
    if (kind.isPresent() && !allowed.isEmpty() && !allowed.contains(kind.get())) {
      loaded.error(
          id.place(),
          "wrong-term",
          "'%s' is a term of kind %s; '%s' takes one of kind %s%s"
              .formatted(
                  id.value(),
                  kind.get(),
                  key,
                  String.join(", ", allowed.stream().sorted().toList()),
                  Nearest.hint(id.value(), terms(allowed))));
    }
  }

  /** Terms of some kinds; of all when none is named. */
  private List<String> terms(Set<String> kinds) {
    return loaded.names(Kind.VOCABULARY).keySet().stream()
        .filter(id -> kinds.isEmpty() || loaded.termKind(id).filter(kinds::contains).isPresent())
        .toList();
  }
}
