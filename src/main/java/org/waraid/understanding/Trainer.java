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
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;

/**
 * Trains a {@link Model}: classifiers on all phrasings, gates on what classifiers trained on two
 * thirds of them say of the remaining third.
 */
final class Trainer {
  private static final int FOLDS = 3;

  private final Catalogue catalogue;
  private final Related related;
  private final Told told;

  Trainer(Catalogue catalogue, Related related, Told told) {
    this.catalogue = catalogue;
    this.related = related;
    this.told = told;
  }

  /**
   * Trains a model.
   *
   * @param alone phrases that stand alone
   * @param following phrases that lean on an answer, and those that must not be taken for one
   */
  Model train(String key, List<Example> alone, List<Following> following) {
    List<Example> examples = shuffled(alone);
    List<Unseen> unseen = unseen(examples);
    ScopeGate gate = ScopeGate.train(trials(unseen, this::trial), Signals.COUNT);
    ScopeGate talkGate = ScopeGate.train(trials(unseen, Trainer::talkTrial), Signals.TALK_COUNT);
    Classifiers classifiers = Classifiers.train(examples);
    Map<String, TopicProfile> profiles = profiles(examples);
    Function<List<Example>, FollowUps> views =
        seen -> new FollowUps(related, classifiers, gate, Classifiers.trainQuickly(seen), profiles);
    return new Model(
        key,
        classifiers,
        gate,
        talkGate,
        Classifiers.trainQuickly(shuffled(following.stream().map(Following::example).toList())),
        ScopeGate.train(followUpTrials(following, views), FollowUpSignals.COUNT),
        profiles);
  }

  /** Always the same order, so that the same files give the same model. */
  static <T> List<T> shuffled(List<T> examples) {
    List<T> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(1));
    return List.copyOf(order);
  }

  /** A phrase, and what classifiers say of it that were trained without it. */
  private record Unseen(Example example, Scores scores, Map<String, TopicProfile> profiles) {}

  private List<Unseen> unseen(List<Example> examples) {
    List<Unseen> all = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(examples.get(i));
      }
      Classifiers classifiers = Classifiers.train(seen);
      Map<String, TopicProfile> profiles = profiles(seen);
      for (Example example : unseen) {
        Scores scores = classifiers.score(example.utterance(), example.vector());
        all.add(new Unseen(example, scores, profiles));
      }
    }
    return all;
  }

  private static List<ScopeGate.Trial> trials(
      List<Unseen> unseen, Function<Unseen, Stream<ScopeGate.Trial>> trials) {
    return unseen.stream().flatMap(trials).toList();
  }

  private static Stream<ScopeGate.Trial> talkTrial(Unseen unseen) {
    Example example = unseen.example();
    return Stream.of(
        new ScopeGate.Trial(
            Signals.ofTalk(example.utterance(), unseen.scores()),
            Labels.isSmallTalk(example.label())));
  }

  /** Whether each topic that an exchange may mean is what it means. */
  private List<ScopeGate.Trial> followUpTrials(
      List<Following> following, Function<List<Example>, FollowUps> training) {
    List<ScopeGate.Trial> trials = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int tried = fold;
      FollowUps followUps =
          training.apply(
              shuffled(
                  following.stream()
                      .filter(each -> each.group() % FOLDS != tried)
                      .map(Following::example)
                      .toList()));
      following.stream()
          .filter(each -> each.group() % FOLDS == tried)
          .flatMap(each -> each.exchanges().stream().flatMap(it -> trials(each, it, followUps)))
          .forEach(trials::add);
    }
    return trials;
  }

  private Stream<ScopeGate.Trial> trials(
      Following following, Exchange exchange, FollowUps followUps) {
    FollowUps.Views views = followUps.views(exchange);
    String label = following.example().label();
    return followUps.candidates(views).stream()
        .map(topic -> new ScopeGate.Trial(followUps.signals(topic, views), serves(topic, label)));
  }

  /**
   * Whether the likeliest topic is right. Trials of less likely ones make the gate worse at that.
   */
  private Stream<ScopeGate.Trial> trial(Unseen unseen) {
    Example example = unseen.example();
    Scores scores = unseen.scores();
    return scores.topics().stream()
        .limit(1)
        .map(
            topic ->
                new ScopeGate.Trial(
                    Signals.of(
                        topic,
                        example.utterance(),
                        scores,
                        requireNonNull(unseen.profiles().get(topic), "no such topic")),
                    serves(topic, example.label())));
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
              told.of(topic)));
    }
    return profiles;
  }
}
