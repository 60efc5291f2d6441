package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The intent classifier and the scope gate on any labelled set of messages, without frames and
 * topics: what makes them comparable with others' figures. Immutable; safe for many threads.
 */
public final class Intents {
  /** Up to so many examples the classifier is to be smooth. */
  private static final int FEW = 3000;

  /** So many examples show well enough how far to trust the rest. */
  private static final int MOST_TRIALS = 5000;

  private final Sentences sentences;
  private final Vector mean;
  private final TermSpace space;
  private final KernelHead kernel;
  private final Neighbours neighbours;
  private final IntentGate gate;
  private final double threshold;

  private Intents(
      Sentences sentences,
      Vector mean,
      TermSpace space,
      KernelHead kernel,
      Neighbours neighbours,
      IntentGate gate,
      double threshold) {
    this.sentences = sentences;
    this.mean = mean;
    this.space = space;
    this.kernel = kernel;
    this.neighbours = neighbours;
    this.gate = gate;
    this.threshold = threshold;
  }

  /**
   * What became of a message.
   *
   * @param label the likeliest intent
   * @param confidence in it
   * @param refused whether that is too little
   */
  public record Guess(String label, double confidence, boolean refused) {
    public Guess {
      requireNonNull(label, "label is null");
    }
  }

  /**
   * Trains on a set.
   *
   * @param examples messages of at least one intent
   * @param validation messages on which the threshold is chosen, besides the examples themselves,
   *     each as if it had been left out of the training; may be empty
   */
  public static Intents train(List<Intent> examples, List<Intent> validation, Sentences sentences) {
    List<Vector> raw = examples.stream().map(each -> vector(sentences, each.text())).toList();
    Vector mean = Vector.mean(raw);
    List<List<String>> texts = examples.stream().map(each -> words(each.text())).toList();
    TermSpace space = TermSpace.of(texts);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      Vector placed = raw.get(i).centred(mean, 1).normalised();
      places.add(new Place(placed, space.terms(texts.get(i))));
    }
    List<String> labels =
        examples.stream().map(each -> each.isInScope() ? each.label() : "").toList();
    boolean few = examples.size() <= FEW;
    KernelHead kernel =
        KernelHead.train(
            places, labels, few ? SentenceKernel.Shape.OF_FEW : SentenceKernel.Shape.OF_MANY);
    Neighbours neighbours = new Neighbours(places, labels);
    List<IntentGate.Trial> trials = trials(examples, places, labels, kernel, neighbours);
    IntentGate gate = IntentGate.train(trials);
    Intents untried = new Intents(sentences, mean, space, kernel, neighbours, gate, 0);
    List<IntentGate.Trial> all = new ArrayList<>(trials);
    validation.forEach(message -> all.add(untried.trial(message)));
    return new Intents(sentences, mean, space, kernel, neighbours, gate, gate.bestThreshold(all));
  }

  /** What would have become of examples that had been left out of the training. */
  private static List<IntentGate.Trial> trials(
      List<Intent> examples,
      List<Place> places,
      List<String> labels,
      KernelHead kernel,
      Neighbours neighbours) {
    List<Integer> chosen = some(examples);
    List<double[]> unseen =
        kernel.scoresUnseen(
            chosen.stream().map(places::get).toList(), chosen.stream().map(labels::get).toList());
    List<IntentGate.Trial> trials = new ArrayList<>();
    for (int at = 0; at < chosen.size(); at++) {
      int i = chosen.get(at);
      Scored scored = scored(kernel.labels(), unseen.get(at));
      Neighbours.View view = neighbours.around(places.get(i), scored.label, i);
      trials.add(trial(scored, view, examples.get(i)));
    }
    return trials;
  }

  private static Vector vector(Sentences sentences, String text) {
    return sentences
        .vector(MessageText.normalised(text))
        .orElseThrow(() -> new IllegalArgumentException("intents need sentence vectors"));
  }

  /** Indices of all that belong nowhere and of enough others. */
  private static List<Integer> some(List<Intent> examples) {
    List<Integer> inScope = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      (examples.get(i).isInScope() ? inScope : chosen).add(i);
    }
    Collections.shuffle(inScope, new Random(1));
    chosen.addAll(inScope.subList(0, Math.min(MOST_TRIALS, inScope.size())));
    return chosen;
  }

  private static List<String> words(String text) {
    return Word.of(MessageText.normalised(text)).stream().map(Word::text).toList();
  }

  /** The best label, its score, that of the next, and the sum of all that speak for any label. */
  private record Scored(String label, double best, double next, double sum) {}

  private static Scored scored(List<String> labels, double[] scores) {
    String label = labels.get(0);
    double best = Double.NEGATIVE_INFINITY;
    double next = 0;
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double score = scores[i];
      sum += Math.max(0, score);
      if (score > best) {
        next = i == 0 ? 0 : best;
        best = score;
        label = labels.get(i);
      } else {
        next = Math.max(next, score);
      }
    }
    return new Scored(label, best, next, sum);
  }

  private static Vector signals(Scored scored, Neighbours.View view) {
    return Vector.of(
        (float) scored.best,
        (float) (scored.best * scored.best),
        (float) (scored.best - scored.next),
        (float) view.nearest(),
        (float) view.near(),
        (float) view.agreement(),
        (float) view.same(),
        (float) view.outside(),
        (float) view.words(),
        (float) view.sameWords(),
        (float) scored.sum);
  }

  private static IntentGate.Trial trial(Scored scored, Neighbours.View view, Intent truth) {
    return new IntentGate.Trial(
        signals(scored, view), scored.label.equals(truth.label()), !truth.isInScope());
  }

  private IntentGate.Trial trial(Intent message) {
    Place place = placed(message.text());
    Scored scored = scored(kernel.labels(), kernel.scores(place));
    return trial(scored, neighbours.around(place, scored.label, -1), message);
  }

  private Place placed(String text) {
    return new Place(
        vector(sentences, text).centred(mean, 1).normalised(), space.terms(words(text)));
  }

  /** Guesses a message's intent. */
  public Guess guess(String text) {
    Place place = placed(text);
    Scored scored = scored(kernel.labels(), kernel.scores(place));
    double confidence =
        gate.confidence(signals(scored, neighbours.around(place, scored.label, -1)));
    return new Guess(scored.label, confidence, confidence < threshold);
  }

  /** The confidence from which on a message is not refused. */
  public double threshold() {
    return threshold;
  }
}
