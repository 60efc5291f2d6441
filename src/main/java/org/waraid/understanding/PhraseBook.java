package org.waraid.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waraid.topic.Catalogue;
import org.waraid.topic.SmallTalk;
import org.waraid.topic.Talk;
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
   * A message of a talk that an answer went before.
   *
   * @param talk number of the talk
   * @param before what it may lean on
   */
  record Turn(int talk, Before before, Phrase phrase) {}

  /** All messages of talks that may lean on an answer. */
  List<Turn> turns() {
    Set<String> topics = catalogue.topics().stream().map(Topic::id).collect(Collectors.toSet());
    Set<String> talks =
        catalogue.smallTalk().stream().map(SmallTalk::id).collect(Collectors.toSet());
    List<Turn> turns = new ArrayList<>();
    for (int talk = 0; talk < catalogue.talks().size(); talk++) {
      Optional<String> topic = Optional.empty();
      Optional<String> question = Optional.empty();
      for (Talk.Turn turn : catalogue.talks().get(talk).turns().getOrDefault(language, List.of())) {
        Optional<String> talked = turn.means().filter(talks::contains);
        Optional<String> means = turn.means().filter(topics::contains);
        String label = talked.map(Labels::smallTalk).or(() -> means).orElse(Labels.OTHER);
        // What means a draft is not declined for good, and not answered yet.
        if (topic.isPresent() && (turn.means().isEmpty() || !label.equals(Labels.OTHER))) {
          Phrase phrase = new Phrase(label, turn.say(), means.isPresent());
          turns.add(new Turn(talk, new Before(topic.get(), question), phrase));
        }
        // Small talk leaves what a conversation is about.
        topic = means.or(lastOf(topic));
        question = talked.isPresent() ? question : Optional.of(turn.say());
      }
    }
    return turns;
  }

  private static <T> Supplier<Optional<T>> lastOf(Optional<T> last) {
    return () -> last;
  }

  /** All phrases of which classifiers learn what leans on an answer. */
  List<Phrase> following() {
    List<Phrase> following = followUps();
    turns().forEach(turn -> following.add(turn.phrase()));
    return following;
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
