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

  /**
   * The words of all phrases, counted in one pass: taking 12,000 phrases apart is dear at a start.
   *
   * @param uses how often each word occurs
   * @param phrases in how many phrases
   */
  record Words(Map<String, Long> uses, Map<String, Long> phrases) {
    /** How often each word occurs, for repairing spelling: only words that are right count. */
    Map<String, Long> usesOf(Set<String> known) {
      Map<String, Long> right = new HashMap<>(uses);
      right.keySet().retainAll(known);
      return right;
    }

    /** Words that many phrases share, which no misspelling does. */
    Set<String> shared() {
      Set<String> shared = new HashSet<>();
      phrases.forEach(
          (word, count) -> {
            if (count > 4) {
              shared.add(word);
            }
          });
      return shared;
    }
  }

  Words words() {
    Map<String, Long> uses = new HashMap<>();
    Map<String, Long> phrases = new HashMap<>();
    for (Phrase phrase : phrases()) {
      Set<String> distinct = new HashSet<>();
      for (Word word : Word.of(MessageText.normalised(phrase.text()))) {
        uses.merge(word.text(), 1L, Long::sum);
        distinct.add(word.text());
      }
      distinct.forEach(word -> phrases.merge(word, 1L, Long::sum));
    }
    return new Words(uses, phrases);
  }

  private List<String> in(Map<String, List<String>> byLanguage) {
    return byLanguage.getOrDefault(language, List.of());
  }

  private static void addAll(
      List<Phrase> phrases, String label, List<String> texts, boolean defining) {
    texts.forEach(text -> phrases.add(new Phrase(label, text, defining)));
  }
}
