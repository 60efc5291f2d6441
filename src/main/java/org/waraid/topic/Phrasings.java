package org.waraid.topic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/**
 * Checks how people ask: no phrasing may lead to two places, and none may be an answer and a near
 * miss at once. Compared without regard to case, punctuation and white space.
 */
final class Phrasings {
  private static final int ENOUGH = 5;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}$€£%]+");

  private final Loaded loaded;

  private final Languages languages;

  /** Where a phrasing leads: by language and text. */
  private final Map<String, Use> leads = new HashMap<>();

  Phrasings(Loaded loaded) {
    this.loaded = loaded;
    this.languages = new Languages(loaded);
  }

  void check() {
    // Drafts come last: what is served keeps its phrasings, and they are told of it.
    topics(loaded.entries(Kind.TOPICS).stream().filter(t -> !References.isDraft(t)).toList());
    for (Entry group : loaded.entries(Kind.SMALL_TALK)) {
      phrases(group.tree(), "ask").forEach(phrase -> lead(phrase, group, "ask", leads));
    }
    topics(loaded.entries(Kind.TOPICS).stream().filter(References::isDraft).toList());
    tests();
    for (ResponseFile file : loaded.files(Kind.NEIGHBOURS)) {
      file.tree().ifPresent(this::neighbours);
    }
    terms();
  }

  private void topics(List<Entry> topics) {
    for (Entry topic : topics) {
      languages.check(topic);
      enough(topic);
      Map<String, Use> own = ownQuestions(topic);
      contradictions(topic, own);
      followUps(topic);
    }
  }

  /** Folds what makes no difference between two phrasings. */
  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String folded = NO_WORD.matcher(plain).replaceAll(" ").strip();
    return folded.isEmpty() ? plain.strip() : folded;
  }

  private void enough(Entry topic) {
    for (Tree.Field language : topic.tree().fields("ask")) {
      int count = language.value() instanceof Tree.Items list ? list.items().size() : 0;
      if (count > 0 && count < ENOUGH) {
        loaded.warn(
            language.key().place(),
            "few-phrasings",
            "%d %s; %d or more make the topic easy to recognise"
                .formatted(count, count == 1 ? "phrasing" : "phrasings", ENOUGH));
      }
    }
    if (topic.tree().get("not-this").isEmpty() && topic.tree().get("ask").isPresent()) {
      loaded.warn(
          topic.tree().place(),
          "no-not-this",
          "'%s' has no 'not-this'; near misses keep it from answering what it should not"
              .formatted(name(topic)));
    }
  }

  /** What asks for a topic; each may do so for one topic only. */
  private Map<String, Use> ownQuestions(Entry topic) {
    Map<String, Use> own = new HashMap<>();
    for (String key : List.of("ask", "yes", "no")) {
      for (Phrase phrase : phrases(topic.tree(), key)) {
        Use earlier = own.putIfAbsent(phrase.key(), new Use(topic, key, phrase.text()));
        if (earlier == null) {
          lead(phrase, topic, key, leads);
        } else if (earlier.list().equals(key)) {
          loaded.warn(
              phrase.text().place(),
              "same-phrasing",
              "'%s' stands already in line %d; delete one of them"
                  .formatted(phrase.text().value(), earlier.place().line()));
        } else if (key.equals("no") && earlier.list().equals("yes")) {
          loaded.error(
              phrase.text().place(),
              "yes-and-no",
              "'%s' is answered with yes in line %d and with no here; delete one of them"
                  .formatted(phrase.text().value(), earlier.place().line()));
        }
      }
    }
    return own;
  }

  private void lead(Phrase phrase, Entry entry, String list, Map<String, Use> uses) {
    Use other = uses.putIfAbsent(phrase.key(), new Use(entry, list, phrase.text()));
    if (other == null) {
      return;
    }
    if (!other.entry().isSame(entry)) {
      loaded
          .telling(entry)
          .tell(
              phrase.text().place(),
              "same-phrasing",
              "'%s' leads to '%s' too, in %s; it can lead to one of them only"
                  .formatted(
                      phrase.text().value(), name(other.entry()), loaded.show(other.place())));
    } else if (entry.file().kind() == Kind.SMALL_TALK || list.equals("follow-up")) {
      loaded.warn(
          phrase.text().place(),
          "same-phrasing",
          "'%s' stands already in line %d; delete one of them"
              .formatted(phrase.text().value(), other.place().line()));
    }
  }

  private void contradictions(Entry topic, Map<String, Use> own) {
    for (Phrase phrase : phrases(topic.tree(), "not-this")) {
      Use use = own.get(phrase.key());
      if (use != null) {
        loaded.error(
            phrase.text().place(),
            "ask-and-not-this",
            "'%s' is in '%s' too, in line %d; a message is either answered or not"
                .formatted(phrase.text().value(), use.list(), use.place().line()));
      }
    }
  }

  /** A follow-up is understood within its theme, so two themes may have the same. */
  private void followUps(Entry topic) {
    for (Phrase phrase : phrases(topic.tree(), "follow-up")) {
      Phrase inTheme = new Phrase(phrase.language(), phrase.text(), topic.file().name());
      lead(inTheme, topic, "follow-up", leads);
    }
  }

  private void tests() {
    Map<String, Use> answered = new HashMap<>();
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      Set<String> misses = new LinkedHashSet<>();
      phrases(topic.tree(), "not-this").forEach(phrase -> misses.add(phrase.key()));
      for (Tree.Field language : topic.tree().fields("tests")) {
        if (language.value() instanceof Tree.Fields messages) {
          for (Tree.Field message : messages.fields()) {
            Phrase phrase = new Phrase(language.key().value(), message.key(), "");
            String expected = message.value() instanceof Tree.Text text ? text.value() : "";
            test(topic, phrase, expected, misses, answered);
          }
        }
      }
    }
  }

  private void test(
      Entry topic, Phrase phrase, String expected, Set<String> misses, Map<String, Use> answered) {
    Use asked = leads.get(phrase.key());
    if (expected.equals("answer")) {
      lead(phrase, topic, "tests", answered);
      if (misses.contains(phrase.key())) {
        loaded.error(
            phrase.text().place(),
            "test-contradicts",
            "'%s' is in 'not-this' and cannot be answered; expect decline"
                .formatted(phrase.text().value()));
      }
    } else if (expected.equals("decline") && asked != null && asked.entry().isSame(topic)) {
      loaded.error(
          phrase.text().place(),
          "test-contradicts",
          "'%s' is in '%s' in line %d and cannot be declined; expect answer"
              .formatted(phrase.text().value(), asked.list(), asked.place().line()));
    } else if (expected.equals("decline") && asked != null && answers(asked.entry())) {
      loaded.error(
          phrase.text().place(),
          "test-contradicts",
          "'%s' asks for '%s', in %s, and cannot be declined; delete one of them"
              .formatted(phrase.text().value(), name(asked.entry()), loaded.show(asked.place())));
    }
  }

  private static boolean answers(Entry entry) {
    return entry.file().kind() == Kind.TOPICS && !References.isDraft(entry);
  }

  private void neighbours(Tree root) {
    for (Phrase phrase : phrases(root, "neighbours")) {
      Use use = leads.get(phrase.key());
      if (use != null) {
        loaded
            .telling(use.entry())
            .tell(
                phrase.text().place(),
                "neighbour-is-asked",
                "'%s' leads to '%s', in %s; a neighbour leads nowhere; delete one of them"
                    .formatted(phrase.text().value(), name(use.entry()), loaded.show(use.place())));
      }
    }
  }

  private void terms() {
    Map<String, Use> uses = new HashMap<>();
    for (Entry term : loaded.entries(Kind.VOCABULARY)) {
      for (String key : List.of("name", "aliases", "misspelled")) {
        for (Phrase phrase : phrases(term.tree(), key)) {
          Use other = uses.putIfAbsent(phrase.key(), new Use(term, key, phrase.text()));
          if (other != null && !other.entry().isSame(term)) {
            loaded.error(
                phrase.text().place(),
                "same-alias",
                "'%s' is what '%s' is called too, in %s; it can mean one of them only"
                    .formatted(
                        phrase.text().value(), name(other.entry()), loaded.show(other.place())));
          } else if (other != null
              && other.list().equals(key)
              && other.text().equalsIgnoreCase(phrase.text().value())) {
            loaded.warn(
                phrase.text().place(),
                "same-alias",
                "'%s' stands already in line %d; delete one of them"
                    .formatted(phrase.text().value(), other.place().line()));
          }
        }
      }
    }
  }

  static List<Phrase> phrases(Tree tree, String key) {
    List<Phrase> phrases = new ArrayList<>();
    tree.text(key).ifPresent(text -> phrases.add(new Phrase("en", text, "")));
    for (Tree.Field language : tree.fields(key)) {
      for (Tree.Text text : Tree.texts(language.value())) {
        if (!text.value().isBlank()) {
          phrases.add(new Phrase(language.key().value(), text, ""));
        }
      }
    }
    return phrases;
  }

  static String name(Entry entry) {
    return entry.id().map(Tree.Text::value).orElse("an entry without id");
  }

  /**
   * A text in its language.
   *
   * @param within what it is compared within; empty for everything
   */
  record Phrase(String language, Tree.Text text, String within) {
    String key() {
      return within + "/" + language + "/" + fold(text.value());
    }
  }

  /** Where a phrasing was met first. */
  private record Use(Entry entry, String list, Tree.Text phrase) {
    private Place place() {
      return phrase.place();
    }

    private String text() {
      return phrase.value();
    }
  }
}
