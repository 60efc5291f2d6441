package org.waraid.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;
import org.waraid.understanding.Utterance;

/**
 * Trains the whole bot without some of the phrasings and asks it just those: first a part at a
 * time, drawn by lot, then one style at a time.
 */
public final class CrossValidation {
  private final Catalogue catalogue;
  private final Phrasings phrasings;
  private final Function<String, Utterance> utterances;
  private final Function<Catalogue, Assistant> training;
  private final Consumer<String> progress;

  /**
   * A cross-validation.
   *
   * @param utterances makes a phrasing ready to be understood, to see its style
   * @param training opens an assistant that is trained on a catalogue
   * @param progress told before each training, which takes its time
   */
  public CrossValidation(
      Catalogue catalogue,
      String language,
      Function<String, Utterance> utterances,
      Function<Catalogue, Assistant> training,
      Consumer<String> progress) {
    this.catalogue = catalogue;
    this.phrasings = new Phrasings(catalogue, language);
    this.utterances = utterances;
    this.training = training;
    this.progress = progress;
  }

  /** Runs it with so many parts, and over the styles if asked for. */
  public CrossValidationReport run(int folds, boolean styles) {
    List<Phrasing> all = new ArrayList<>(phrasings.all());
    Collections.shuffle(all, new Random(1));
    List<HeldOut> unseen = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      progress.accept("part " + (fold + 1) + " of " + folds);
      List<Phrasing> part = new ArrayList<>();
      for (int i = fold; i < all.size(); i += folds) {
        part.add(all.get(i));
      }
      unseen.addAll(ask(part));
    }
    List<HeldOut> unseenStyles = new ArrayList<>();
    for (Style style : styles ? EnumSet.complementOf(EnumSet.of(Style.PLAIN)) : Set.<Style>of()) {
      progress.accept("style " + style.id());
      unseenStyles.addAll(ask(all.stream().filter(each -> style(each) == style).toList()));
    }
    return CrossValidationReport.of(unseen, unseenStyles);
  }

  private Style style(Phrasing phrasing) {
    return Style.of(phrasing.text(), utterances.apply(phrasing.text()));
  }

  private List<HeldOut> ask(List<Phrasing> part) {
    if (part.isEmpty()) {
      return List.of();
    }
    Set<String> texts = part.stream().map(Phrasing::text).collect(Collectors.toSet());
    Assistant assistant = training.apply(phrasings.without(texts));
    List<HeldOut> asked = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      Phrasing phrasing = part.get(i);
      Reply reply = assistant.reply(new Message("held-out-" + i, phrasing.text()));
      asked.add(
          new HeldOut(
              phrasing,
              style(phrasing).id(),
              reply.body().intent().orElse(reply.outcome()),
              isRight(phrasing, reply),
              Judge.isAnswered(reply.outcome())
                  ? Optional.of(reply.body().confidence())
                  : Optional.empty()));
    }
    return asked;
  }

  private boolean isRight(Phrasing phrasing, Reply reply) {
    if (phrasing.kind() != Phrasing.Kind.TOPIC) {
      return !Judge.isAnswered(reply.outcome());
    }
    // Another topic's answer that holds the first fact of this one's tells as much.
    List<String> facts = catalogue.topic(phrasing.topic()).map(Topic::facts).orElse(List.of());
    return Judge.isAnswered(reply.outcome())
        && (reply.body().intent().filter(phrasing.topic()::equals).isPresent()
            || (!facts.isEmpty() && reply.facts().contains(facts.get(0))));
  }
}
