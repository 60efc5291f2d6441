package org.waraid.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Makes topics, small talk, neighbours, talks and terms of files in which no error was found. */
final class TopicReader {
  private static final String PLAIN_LANGUAGE = "en";

  private final Loaded loaded;

  TopicReader(Loaded loaded) {
    this.loaded = loaded;
  }

  /** Published topics; they lead to no drafts. */
  List<Topic> topics() {
    List<Entry> published =
        loaded.entries(Kind.TOPICS).stream().filter(entry -> !References.isDraft(entry)).toList();
    Set<String> ids = new LinkedHashSet<>();
    published.forEach(entry -> entry.id().ifPresent(id -> ids.add(id.value())));
    return published.stream().map(entry -> topic(entry, ids)).toList();
  }

  /** Topics that are not served yet. */
  List<Topic> drafts() {
    return loaded.entries(Kind.TOPICS).stream()
        .filter(References::isDraft)
        .map(entry -> topic(entry, loaded.names(Kind.TOPICS).keySet()))
        .toList();
  }

  List<SmallTalk> smallTalk() {
    return loaded.entries(Kind.SMALL_TALK).stream()
        .map(
            entry ->
                new SmallTalk(
                    text(entry.tree(), "id"),
                    text(entry.tree(), "kind").equals("smalltalk")
                        ? SmallTalk.Kind.SMALL_TALK
                        : SmallTalk.Kind.valueOf(
                            text(entry.tree(), "kind").toUpperCase(Locale.ROOT)),
                    lists(entry.tree(), "ask"),
                    textByLanguage(entry.tree(), "answer")))
        .toList();
  }

  Map<String, List<String>> neighbours() {
    return loaded.files(Kind.NEIGHBOURS).stream()
        .flatMap(file -> file.tree().stream())
        .findFirst()
        .map(tree -> lists(tree, "neighbours"))
        .orElse(Map.of());
  }

  List<Talk> talks() {
    return loaded.entries(Kind.TALKS).stream().map(entry -> talk(entry.tree())).toList();
  }

  private static Talk talk(Tree tree) {
    Map<String, List<Talk.Turn>> turns = new LinkedHashMap<>();
    for (Tree.Field language : Tree.fields(tree)) {
      List<Talk.Turn> said = new ArrayList<>();
      for (Tree turn : Tree.items(language.value())) {
        said.add(
            new Talk.Turn(text(turn, "say").strip(), turn.text("means").map(Tree.Text::value)));
      }
      turns.put(language.key().value(), said);
    }
    return new Talk(turns);
  }

  List<Term> terms() {
    return loaded.entries(Kind.VOCABULARY).stream()
        .map(
            entry ->
                new Term(
                    text(entry.tree(), "id"),
                    Term.Kind.valueOf(text(entry.tree(), "kind").toUpperCase(Locale.ROOT)),
                    textByLanguage(entry.tree(), "name"),
                    lists(entry.tree(), "aliases"),
                    lists(entry.tree(), "misspelled"),
                    entry.tree().text("part-of").map(Tree.Text::value)))
        .toList();
  }

  private static Topic topic(Entry entry, Set<String> published) {
    Tree tree = entry.tree();
    Map<String, String> answer = textByLanguage(tree, "answer");
    return new Topic(
        text(tree, "id"),
        textByLanguage(tree, "title"),
        about(tree.get("about").orElse(new Tree.Fields(tree.place(), List.of(), false))),
        lists(tree, "ask"),
        lists(tree, "follow-up"),
        lists(tree, "yes"),
        lists(tree, "no"),
        lists(tree, "not-this"),
        answer,
        texts(tree, "next").stream().filter(published::contains).distinct().toList(),
        tests(tree),
        tree.text("checked-on").map(Tree.Text::value).map(LocalDate::parse),
        tree.text("valid-until").map(Tree.Text::value).map(LocalDate::parse),
        !References.isDraft(entry),
        entry.file().theme(),
        answer.values().stream()
            .flatMap(text -> Placeholder.all(text).stream())
            .filter(placeholder -> !placeholder.isOfSource())
            .map(Placeholder::factId)
            .distinct()
            .toList());
  }

  private static Topic.About about(Tree about) {
    return new Topic.About(
        texts(about, "actor"),
        about.text("recipient").map(Tree.Text::value),
        about.text("measure").map(Tree.Text::value),
        about.text("status").map(Tree.Text::value),
        texts(about, "mentions"),
        texts(about, "exclusive"),
        texts(about, "kinds"));
  }

  private static Map<String, Map<String, Topic.Expectation>> tests(Tree tree) {
    Map<String, Map<String, Topic.Expectation>> tests = new LinkedHashMap<>();
    for (Tree.Field language : tree.fields("tests")) {
      Map<String, Topic.Expectation> messages = new LinkedHashMap<>();
      for (Tree.Field message : tree.get("tests").orElse(tree).fields(language.key().value())) {
        if (message.value() instanceof Tree.Text expected) {
          messages.put(
              message.key().value(),
              Topic.Expectation.valueOf(expected.value().toUpperCase(Locale.ROOT)));
        }
      }
      tests.put(language.key().value(), messages);
    }
    return tests;
  }

  /** Texts by language; a text without a language is English. */
  private static Map<String, String> textByLanguage(Tree tree, String key) {
    Optional<Tree.Text> plain = tree.text(key);
    if (plain.isPresent()) {
      return Map.of(PLAIN_LANGUAGE, plain.get().value().strip());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Tree.Field field : tree.fields(key)) {
      if (field.value() instanceof Tree.Text text) {
        texts.put(field.key().value(), text.value().strip());
      }
    }
    return texts;
  }

  private static Map<String, List<String>> lists(Tree tree, String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Tree.Field field : tree.fields(key)) {
      lists.put(
          field.key().value(),
          Tree.texts(field.value()).stream().map(text -> text.value().strip()).toList());
    }
    return lists;
  }

  private static List<String> texts(Tree tree, String key) {
    return tree.texts(key).stream().map(Tree.Text::value).toList();
  }

  private static String text(Tree tree, String key) {
    return tree.text(key)
        .map(Tree.Text::value)
        .orElseThrow(() -> new IllegalStateException("the schema lets '" + key + "' be missing"));
  }
}
