package org.waraid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.eval.HeldOut;
import org.waraid.eval.Phrasing;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.Topic;

/**
 * Tells which topics are taken for each other: phrasings that another topic answers though the bot
 * knows them, and pairs that are confused when phrasings are left out of the training.
 */
final class ConfusionCheck implements Function<Reading, List<Problem>> {
  private static final String LANGUAGE = AnswererFactory.LANGUAGE;

  /** More phrasings than these of a pair are counted, not shown. */
  private static final int SHOWN = 5;

  private final Function<Reading, Optional<Assistant>> assistants;
  private final Trials trials;

  /**
   * A check.
   *
   * @param assistants opens an assistant for the files as read; empty where they have errors
   * @param trials leaves phrasings out of the training and asks them
   */
  ConfusionCheck(Function<Reading, Optional<Assistant>> assistants, Trials trials) {
    this.assistants = assistants;
    this.trials = trials;
  }

  @Override
  public List<Problem> apply(Reading reading) {
    List<Problem> problems = new ArrayList<>();
    assistants.apply(reading).ifPresent(it -> problems.addAll(answeredElsewhere(reading, it)));
    reading
        .catalogue()
        .ifPresent(
            catalogue -> {
              try {
                problems.addAll(confused(reading, catalogue, trials.failures(catalogue)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return problems;
  }

  private static List<Problem> answeredElsewhere(Reading reading, Assistant assistant) {
    List<Problem> problems = new ArrayList<>();
    for (Topic topic : reading.catalogue().map(Catalogue::topics).orElse(List.of())) {
      phrasings(topic)
          .forEach(
              text ->
                  other(assistant.preview(text), topic)
                      .flatMap(other -> answered(reading, topic, text, other))
                      .ifPresent(problems::add));
    }
    return problems;
  }

  private static Stream<String> phrasings(Topic topic) {
    return Stream.of(topic.ask(), topic.yes(), topic.no())
        .flatMap(texts -> texts.getOrDefault(LANGUAGE, List.of()).stream())
        .distinct();
  }

  /** The topic whose answer was given in place of another's that it does not contain. */
  private static Optional<String> other(Reply reply, Topic topic) {
    if (!(reply instanceof Reply.Answer answer)) {
      return Optional.empty();
    }
    boolean tells = !topic.facts().isEmpty() && answer.facts().contains(topic.facts().get(0));
    return answer.body().intent().filter(id -> !tells && !id.equals(topic.id()));
  }

  private static Optional<Problem> answered(
      Reading reading, Topic topic, String text, String other) {
    return reading
        .phrasing(topic, LANGUAGE, text)
        .map(
            place ->
                Problem.warning(
                    place,
                    "answered-elsewhere",
                    "'%s' of topic '%s' gets the answer of '%s'; move it there, or add it to 'not-this' of '%s'"
                        .formatted(text, topic.id(), other, other)));
  }

  private static List<Problem> confused(
      Reading reading, Catalogue catalogue, List<HeldOut> failures) {
    Set<String> ids = catalogue.topics().stream().map(Topic::id).collect(Collectors.toSet());
    Map<Pair, List<HeldOut>> pairs =
        failures.stream()
            .filter(each -> each.phrasing().kind() == Phrasing.Kind.TOPIC)
            .filter(each -> ids.contains(each.got()))
            .collect(
                Collectors.groupingBy(
                    each -> Pair.of(each.phrasing().topic(), each.got()),
                    TreeMap::new,
                    Collectors.toList()));
    List<Problem> problems = new ArrayList<>();
    pairs.forEach((pair, all) -> confused(reading, catalogue, pair, all).ifPresent(problems::add));
    return problems;
  }

  private static Optional<Problem> confused(
      Reading reading, Catalogue catalogue, Pair pair, List<HeldOut> all) {
    String shown =
        all.stream()
            .limit(SHOWN)
            .map(each -> shown(reading, catalogue, each.phrasing()))
            .collect(Collectors.joining(", "));
    String more = all.size() > SHOWN ? " and %d more".formatted(all.size() - SHOWN) : "";
    return catalogue
        .topic(pair.first())
        .flatMap(reading::topic)
        .map(
            place ->
                Problem.warning(
                    place,
                    "confused-topics",
                    "'%s' and '%s' are confused when phrasings are left out of the training: %s%s; add phrasings that set them apart, or make them one topic"
                        .formatted(pair.first(), pair.second(), shown, more)));
  }

  private static String shown(Reading reading, Catalogue catalogue, Phrasing phrasing) {
    String line =
        catalogue
            .topic(phrasing.topic())
            .flatMap(topic -> reading.phrasing(topic, LANGUAGE, phrasing.text()))
            .map(place -> ", line " + place.line())
            .orElse("");
    return "'%s' (of '%s'%s)".formatted(phrasing.text(), phrasing.topic(), line);
  }

  /** Trains without some phrasings and asks them. */
  @FunctionalInterface
  interface Trials {
    /** The phrasings that were not understood. */
    List<HeldOut> failures(Catalogue catalogue) throws IOException;
  }

  /** Two topics, whichever was taken for the other. */
  private record Pair(String first, String second) implements Comparable<Pair> {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      int byFirst = first.compareTo(other.first);
      return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
  }
}
