package org.waraid.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;

/**
 * Trains a {@link Model}: the classifiers on all phrasings, the gate on what classifiers trained on
 * four fifths of them say of the remaining fifth.
 */
final class Trainer {
  private static final int FOLDS = 5;

  /** The best few topics are tried for each phrase, so that the gate learns to choose among them. */
  private static final int TRIED = 3;

  /** "Silence beats a guess": one wrong answer outweighs this many right ones. */
  private static final double WRONG_COSTS = 1.5;

  private final Catalogue catalogue;
  private final List<Example> examples;

  Trainer(Catalogue catalogue, List<Example> examples) {
    this.catalogue = catalogue;
    this.examples = shuffled(examples);
  }

  /** Always the same order, so that the same files give the same model. */
  private static List<Example> shuffled(List<Example> examples) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(1));
    return List.copyOf(order);
  }

  Model train(String key, Map<String, Vector> vectors, Optional<Discriminant> polarity) {
    ScopeGate gate = ScopeGate.train(trials(), WRONG_COSTS);
    Classifiers classifiers = Classifiers.train(examples);
    return new Model(key, classifiers, gate, polarity, profiles(examples), vectors);
  }

  /** What would have been answered to phrases that the classifiers had not seen. */
  List<ScopeGate.Trial> trials() {
    List<ScopeGate.Trial> trials = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(examples.get(i));
      }
      Classifiers classifiers = Classifiers.train(seen);
      Map<String, TopicProfile> profiles = profiles(seen);
      unseen.forEach(example -> trials.addAll(trialsOf(example, classifiers, profiles)));
    }
    return trials;
  }

  private List<ScopeGate.Trial> trialsOf(
      Example example, Classifiers classifiers, Map<String, TopicProfile> profiles) {
    Scores scores = classifiers.score(example.utterance(), example.vector());
    return scores.topics().stream()
        .limit(TRIED)
        .map(
            topic ->
                new ScopeGate.Trial(
                    Signals.of(topic, example.utterance(), scores, profiles.get(topic)),
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
          topic.id(), TopicProfile.of(topic, byLabel.getOrDefault(topic.id(), List.of())));
    }
    return profiles;
  }
}
