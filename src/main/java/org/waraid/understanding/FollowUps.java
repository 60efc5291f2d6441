package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at a message after an answer in four ways: by itself, as something that leans on an answer,
 * together with the question before it, and with its pronouns named. Which of them tells what it
 * means is learned from talks. Immutable; safe for many threads.
 */
final class FollowUps {
  /** How many topics of each view are tried. */
  private static final int LIKELIEST = 2;

  private final Related related;
  private final Classifiers alone;
  private final ScopeGate aloneGate;
  private final Classifiers after;
  private final Map<String, TopicProfile> profiles;

  /**
   * The views of one training.
   *
   * @param alone classifiers of messages that stand alone
   * @param aloneGate how far to trust those
   * @param after classifiers of messages that lean on an answer
   */
  FollowUps(
      Related related,
      Classifiers alone,
      ScopeGate aloneGate,
      Classifiers after,
      Map<String, TopicProfile> profiles) {
    this.related = related;
    this.alone = alone;
    this.aloneGate = aloneGate;
    this.after = after;
    this.profiles = Map.copyOf(profiles);
  }

  /** What the classifiers say of one exchange, each time of another wording of it. */
  record Views(Exchange exchange, Scores alone, Scores after, Scores together, Scores named) {
    Stream<Scores> all() {
      return Stream.of(alone, after, together, named);
    }
  }

  Views views(Exchange exchange) {
    Scores byItself = alone(exchange.unbound());
    return new Views(
        exchange,
        byItself,
        after.score(exchange.utterance(), exchange.vector()),
        exchange.together().map(alone::ofSentence).orElse(byItself),
        exchange.named().map(this::alone).orElse(byItself));
  }

  private Scores alone(Exchange.Read read) {
    return alone.score(read.utterance(), read.vector());
  }

  /** The topics that an exchange may mean: where the talk is, where it leads, and the likeliest. */
  List<String> candidates(Views views) {
    String before = views.exchange().before().topic();
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(before);
    candidates.addAll(related.next(before));
    views
        .all()
        .forEach(scores -> scores.topics().stream().limit(LIKELIEST).forEach(candidates::add));
    return candidates.stream().filter(profiles::containsKey).toList();
  }

  /** What speaks for a topic and against it. */
  Vector signals(String topic, Views views) {
    TopicProfile profile = requireNonNull(profiles.get(topic), "no such topic");
    double trustedAlone =
        aloneGate.confidence(
            Signals.of(topic, views.exchange().unbound().utterance(), views.alone(), profile));
    return FollowUpSignals.of(topic, views, trustedAlone, profile, related);
  }
}
