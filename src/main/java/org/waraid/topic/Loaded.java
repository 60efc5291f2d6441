package org.waraid.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** All response files of a directory, the names that they give and what is wrong with them. */
final class Loaded {
  private final Path directory;
  private final List<ResponseFile> files;
  private final List<Problem> problems;
  private final Map<Kind, Map<String, Entry>> names = new HashMap<>();

  Loaded(Path directory, List<ResponseFile> files, List<Problem> problems) {
    this.directory = directory;
    this.files = List.copyOf(files);
    this.problems = problems;
    for (Kind kind : Kind.values()) {
      names.put(kind, new LinkedHashMap<>());
      entries(kind).forEach(entry -> name(kind, entry));
    }
    derived().forEach(entry -> name(Kind.FACTS, entry));
  }

  List<ResponseFile> files(Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }

  /** All entries of a kind, in the order of the files. */
  List<Entry> entries(Kind kind) {
    return files(kind).stream().flatMap(file -> file.entries(kind.list()).stream()).toList();
  }

  List<Entry> derived() {
    return files(Kind.FACTS).stream().flatMap(file -> file.entries("derived").stream()).toList();
  }

  /** The entries of a kind by name; facts and derived facts share theirs. */
  Map<String, Entry> names(Kind kind) {
    return names.getOrDefault(kind, Map.of());
  }

  /** Whether all names of a kind are known, so that another one must be wrong. */
  boolean knowsAll(Kind kind) {
    List<ResponseFile> ofKind = files(kind);
    return !ofKind.isEmpty() && ofKind.stream().allMatch(file -> file.tree().isPresent());
  }

  /** The kind that a term says it is. */
  Optional<String> termKind(String id) {
    return Optional.ofNullable(names(Kind.VOCABULARY).get(id))
        .flatMap(entry -> entry.tree().text("kind"))
        .map(Tree.Text::value);
  }

  /** A place as other problems name it: {@code topics/aid.yaml:12}. */
  String show(Place place) {
    return (directory.relativize(place.file()) + ":" + place.line()).replace('\\', '/');
  }

  void error(Place place, String code, String message) {
    problems.add(Problem.error(place, code, message));
  }

  void warn(Place place, String code, String message) {
    problems.add(Problem.warning(place, code, message));
  }

  /** What is wrong in a draft keeps nothing from being used, since drafts are never served. */
  Telling telling(Entry entry) {
    return References.isDraft(entry) ? this::warn : this::error;
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Where sources, facts, topics, answers and tests stand, by {@link Reading}'s keys. */
  Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    List<Entry> all = new ArrayList<>(derived());
    files.forEach(file -> all.addAll(file.entries(file.kind().list())));
    for (Entry entry : all) {
      entry.id().ifPresent(id -> addPlaces(places, entry, entry.file().name() + "#" + id.value()));
    }
    return places;
  }

  private static void addPlaces(Map<String, Place> places, Entry entry, String key) {
    entry.id().ifPresent(id -> places.put(key, id.place()));
    for (Tree.Field answer : entry.tree().fields("answer")) {
      places.put(key + ".answer." + answer.key().value(), answer.value().place());
    }
    for (String list : List.of("ask", "yes", "no")) {
      for (Tree.Field language : entry.tree().fields(list)) {
        String start = key + ".ask." + language.key().value() + ".";
        Tree.texts(language.value())
            .forEach(text -> places.putIfAbsent(start + text.value().strip(), text.place()));
      }
    }
    for (Tree.Field tests : entry.tree().fields("tests")) {
      if (tests.value() instanceof Tree.Fields messages) {
        for (Tree.Field message : messages.fields()) {
          places.put(
              key + ".tests." + tests.key().value() + "." + message.key().value(),
              message.key().place());
        }
      }
    }
  }

  private void name(Kind kind, Entry entry) {
    if (entry.id().isEmpty()) {
      return;
    }
    Tree.Text id = entry.id().get();
    Map<String, Entry> ofKind = names.computeIfAbsent(kind, any -> new LinkedHashMap<>());
    Optional<Place> other =
        Optional.ofNullable(ofKind.putIfAbsent(id.value(), entry)).map(Loaded::place);
    if (other.isEmpty() && kind == Kind.SMALL_TALK) {
      // Both are what a message can be understood as, so they share their names.
      other = Optional.ofNullable(names(Kind.TOPICS).get(id.value())).map(Loaded::place);
    }
    other.ifPresent(
        place ->
            error(
                id.place(),
                "duplicate-id",
                "the id '%s' is taken by %s; give one of them another"
                    .formatted(id.value(), show(place))));
  }

  private static Place place(Entry entry) {
    return entry.id().map(Tree.Text::place).orElse(entry.tree().place());
  }
}
