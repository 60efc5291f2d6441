package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;

/**
 * Trains a {@link Model}: classifiers on all phrasings, gates on what classifiers trained on four
 * fifths of them say of the remaining fifth.
 */
final class Trainer {
  private static final int FOLDS = 5;

  /**
   * The best few topics are tried for each phrase, so that the gate learns to choose among them.
   */
  private static final int TRIED = 3;

  private final Catalogue catalogue;
  private final Related related;
  private final KnownFigures figures;

  Trainer(Catalogue catalogue, String language) {
    this.catalogue = catalogue;
    this.related = new Related(catalogue);
    this.figures = new KnownFigures(catalogue, language);
  }

  /**
   * Trains a model.
   *
   * @param alone phrases that stand alone
   * @param following phrases that lean on an answer, and those that must not be taken for one
   */
  Model train(String key, List<Example> alone, List<Example> following) {
    List<Example> examples = shuffled(alone);
    List<Example> followUps = shuffled(following);
    ScopeGate gate = ScopeGate.train(trials(examples, Classifiers::train, this::aloneTrials));
    ScopeGate followUpGate =
        ScopeGate.train(trials(followUps, Classifiers::trainQuickly, this::followUpTrials));
    return new Model(
        key,
        Classifiers.train(examples),
        gate,
        Classifiers.trainQuickly(followUps),
        followUpGate,
        profiles(examples));
  }

  /** Always the same order, so that the same files give the same model. */
  private static List<Example> shuffled(List<Example> examples) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(1));
    return List.copyOf(order);
  }

  private interface Trials {
    List<ScopeGate.Trial> of(
        Example example, Classifiers classifiers, Map<String, TopicProfile> profiles);
  }

  /** What would have been answered to phrases that the classifiers had not seen. */
  private List<ScopeGate.Trial> trials(
      List<Example> examples, Function<List<Example>, Classifiers> training, Trials of) {
    List<ScopeGate.Trial> trials = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(examples.get(i));
      }
      Classifiers classifiers = training.apply(seen);
      Map<String, TopicProfile> profiles = profiles(seen);
      unseen.forEach(example -> trials.addAll(of.of(example, classifiers, profiles)));
    }
    return trials;
  }

  private List<ScopeGate.Trial> aloneTrials(
      Example example, Classifiers classifiers, Map<String, TopicProfile> profiles) {
    Scores scores = classifiers.score(example.utterance(), example.vector());
    return trials(example, scores, scores.topics(), profiles);
  }

  /** Each follow-up is tried after every topic of its theme. */
  private List<ScopeGate.Trial> followUpTrials(
      Example example, Classifiers classifiers, Map<String, TopicProfile> profiles) {
    Scores scores = classifiers.score(example.utterance(), example.vector());
    List<ScopeGate.Trial> trials = new ArrayList<>();
    for (String before : related.contexts(Labels.topicOf(example.label()))) {
      Scores here = scores.among(related.to(before));
      trials.addAll(trials(example, here, here.topics(), profiles));
    }
    return trials;
  }

  private List<ScopeGate.Trial> trials(
      Example example, Scores scores, List<String> topics, Map<String, TopicProfile> profiles) {
    return topics.stream()
        .limit(TRIED)
        .map(
            topic ->
                new ScopeGate.Trial(
                    Signals.of(
                        topic,
                        example.utterance(),
                        scores,
                        requireNonNull(profiles.get(topic), "no such topic")),
                    serves(topic, example.label())))
        .toList();
  }

  /** Whether a topic's answer holds what a question of another topic asks for. */
  private boolean serves(String topic, String label) {
    if (topic.equals(label)) {
      return true;
    }
    Optional<String> wanted =
        catalogue.topic(label).flatMap(other -> other.facts().stream().findFirst());
    return wanted.isPresent()
        && catalogue.topic(topic).map(Topic::facts).orElse(List.of()).contains(wanted.get());
  }

  private Map<String, TopicProfile> profiles(List<Example> from) {
    Map<String, List<Example>> byLabel =
        from.stream().collect(Collectors.groupingBy(Example::label));
    Map<String, TopicProfile> profiles = new HashMap<>();
    for (Topic topic : catalogue.topics()) {
      profiles.put(
          topic.id(),
          TopicProfile.of(
              topic,
              byLabel.getOrDefault(topic.id(), List.of()),
              byLabel.getOrDefault(Labels.nearMiss(topic.id()), List.of()),
              figures.of(topic)));
    }
    return profiles;
  }
}
