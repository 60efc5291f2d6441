package org.waraid.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waraid.topic.Catalogue;
import org.waraid.topic.SmallTalk;
import org.waraid.topic.Topic;

/** All phrases of a catalogue in one language, with the labels that they teach. */
final class PhraseBook {
  private final Catalogue catalogue;
  private final String language;

  PhraseBook(Catalogue catalogue, String language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  String language() {
    return language;
  }

  /** See {@link Example}. */
  record Phrase(String label, String text, boolean defining) {}

  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (Topic topic : catalogue.topics()) {
      addAll(phrases, topic.id(), in(topic.ask()), true);
      addAll(phrases, topic.id(), in(topic.yes()), true);
      addAll(phrases, topic.id(), in(topic.no()), false);
      String title = topic.title().get(language);
      if (title != null) {
        phrases.add(new Phrase(topic.id(), title, true));
      }
      addAll(phrases, Labels.nearMiss(topic.id()), in(topic.notThis()), false);
    }
    addAll(phrases, Labels.OTHER, in(catalogue.neighbours()), false);
    for (SmallTalk talk : catalogue.smallTalk()) {
      addAll(phrases, Labels.smallTalk(talk.id()), in(talk.ask()), false);
    }
    return phrases;
  }

  /** Phrases that lean on an answer before them, and those that must not be taken for one. */
  List<Phrase> followUps() {
    List<Phrase> phrases = new ArrayList<>();
    for (Topic topic : catalogue.topics()) {
      addAll(phrases, topic.id(), in(topic.followUp()), true);
      addAll(phrases, Labels.nearMiss(topic.id()), in(topic.notThis()), false);
    }
    addAll(phrases, Labels.OTHER, in(catalogue.neighbours()), false);
    for (SmallTalk talk : catalogue.smallTalk()) {
      addAll(phrases, Labels.smallTalk(talk.id()), in(talk.ask()), false);
    }
    return phrases;
  }

  /** How often each word occurs, for repairing spelling: only words that are right count. */
  Map<String, Long> words(Set<String> known) {
    Map<String, Long> uses = new HashMap<>();
    for (Phrase phrase : phrases()) {
      for (Word word : Word.of(MessageText.normalised(phrase.text()))) {
        if (known.contains(word.text())) {
          uses.merge(word.text(), 1L, Long::sum);
        }
      }
    }
    return uses;
  }

  /** Words that two phrases or more share, which no misspelling does. */
  Set<String> sharedWords() {
    Map<String, Long> uses = new HashMap<>();
    for (Phrase phrase : phrases()) {
      Set<String> distinct = new HashSet<>();
      Word.of(MessageText.normalised(phrase.text())).forEach(word -> distinct.add(word.text()));
      distinct.forEach(word -> uses.merge(word, 1L, Long::sum));
    }
    Set<String> shared = new HashSet<>();
    uses.forEach(
        (word, count) -> {
          if (count > 4) {
            shared.add(word);
          }
        });
    return shared;
  }

  private List<String> in(Map<String, List<String>> byLanguage) {
    return byLanguage.getOrDefault(language, List.of());
  }

  private static void addAll(
      List<Phrase> phrases, String label, List<String> texts, boolean defining) {
    texts.forEach(text -> phrases.add(new Phrase(label, text, defining)));
  }
}
