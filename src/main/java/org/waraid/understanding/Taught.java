package org.waraid.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.Topic;

/**
 * A model, and the phrases that it holds. Immutable; safe for many threads.
 *
 * @param model what was learned
 * @param alone phrases that stand alone, in the order in which the classifiers hold them
 * @param following phrases that lean on an answer, in that order
 * @param lessons what it was learned from
 */
record Taught(
    Model model,
    List<PhraseBook.Phrase> alone,
    List<PhraseBook.Phrase> following,
    Lessons lessons) {
  Taught {
    alone = List.copyOf(alone);
    following = List.copyOf(following);
  }

  /** What a whole training of these lessons gave. */
  static Taught whole(Model model, Lessons lessons) {
    return new Taught(
        model,
        Trainer.shuffled(lessons.book().phrases()),
        Trainer.shuffled(lessons.book().following()),
        lessons);
  }

  /**
   * Learns in a moment what an editor has changed: the examples themselves, and what is known of
   * the topics that changed. Words' weights and gates stay as they are, since those need a
   * cross-validation, and a few phrases hardly move them.
   */
  Taught changed(Lessons next) {
    Change<PhraseBook.Phrase> ofAlone = Change.between(alone, next.book().phrases());
    Change<PhraseBook.Phrase> ofFollowing = Change.between(following, next.book().following());
    Model adapted =
        new Model(
            next.key(),
            model.classifiers().changed(ofAlone.kept(), examples(ofAlone.added(), next)),
            model.gate(),
            model.talkGate(),
            model.followUps().changed(ofFollowing.kept(), examples(ofFollowing.added(), next)),
            model.followUpGate(),
            profiles(next));
    return new Taught(adapted, ofAlone.all(alone), ofFollowing.all(following), next);
  }

  private static List<Example> examples(List<PhraseBook.Phrase> phrases, Lessons lessons) {
    return phrases.stream().map(lessons::example).toList();
  }

  /** A profile is gathered from words alone, and sentence vectors of a topic's all take seconds. */
  private static List<Example> words(List<PhraseBook.Phrase> phrases, Lessons lessons) {
    return phrases.stream().map(phrase -> lessons.example(phrase, Sentences.none())).toList();
  }

  private Map<String, TopicProfile> profiles(Lessons next) {
    Map<String, TopicProfile> profiles = new HashMap<>();
    Set<Topic> same = new HashSet<>(lessons.catalogue().topics());
    Told told = next.told();
    Map<String, List<PhraseBook.Phrase>> phrases = new HashMap<>();
    for (PhraseBook.Phrase phrase : next.book().phrases()) {
      phrases.computeIfAbsent(phrase.label(), label -> new ArrayList<>()).add(phrase);
    }
    for (Topic topic : next.catalogue().topics()) {
      Optional<TopicProfile> known =
          Optional.ofNullable(model.profiles().get(topic.id())).filter(any -> same.contains(topic));
      profiles.put(
          topic.id(),
          known.orElseGet(
              () ->
                  TopicProfile.of(
                      topic,
                      words(phrases.getOrDefault(topic.id(), List.of()), next),
                      words(phrases.getOrDefault(Labels.nearMiss(topic.id()), List.of()), next),
                      told.of(topic))));
    }
    return profiles;
  }

  /**
   * How one list becomes another.
   *
   * @param kept numbers of what stays, in the first list
   * @param added what is new
   */
  record Change<T>(List<Integer> kept, List<T> added) {
    static <T> Change<T> between(List<T> before, List<T> after) {
      Map<T, Integer> wanted = new LinkedHashMap<>();
      after.forEach(each -> wanted.merge(each, 1, Integer::sum));
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        Integer left = wanted.get(before.get(i));
        if (left != null && left > 0) {
          wanted.put(before.get(i), left - 1);
          kept.add(i);
        }
      }
      List<T> added = new ArrayList<>();
      wanted.forEach(
          (each, left) -> {
            for (int i = 0; i < left; i++) {
              added.add(each);
            }
          });
      return new Change<>(List.copyOf(kept), List.copyOf(added));
    }

    List<T> all(List<T> before) {
      List<T> all = new ArrayList<>();
      for (int index : kept) {
        all.add(before.get(index));
      }
      all.addAll(added);
      return all;
    }
  }
}
