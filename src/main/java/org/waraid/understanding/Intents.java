package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The intent classifier and the scope gate on any labelled set of messages, without frames and
 * topics: what makes them comparable with others' figures. Immutable; safe for many threads.
 */
public final class Intents {
  /** Words add to few examples a label; on many they cost minutes and add nothing. */
  private static final int MOST_FOR_WORDS = 3000;

  private static final double WORDS_WEIGHT = 0.3;
  private static final double LEXICAL_L2 = 0.1;
  private static final int LEXICAL_STEPS = 20;
  private static final int FOLDS = 5;

  /** So many examples show well enough how far to trust the rest. */
  private static final int MOST_TRIALS = 5000;

  private final Sentences sentences;
  private final Vector mean;
  private final KernelHead kernel;
  private final Optional<LexicalHead> words;
  private final Neighbours neighbours;
  private final IntentGate gate;
  private final double threshold;

  private Intents(
      Sentences sentences,
      Vector mean,
      KernelHead kernel,
      Optional<LexicalHead> words,
      Neighbours neighbours,
      IntentGate gate,
      double threshold) {
    this.sentences = sentences;
    this.mean = mean;
    this.kernel = kernel;
    this.words = words;
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
   * @param validation messages on which the threshold is chosen; empty for the examples themselves,
   *     each as if it had been left out of the training
   */
  public static Intents train(List<Intent> examples, List<Intent> validation, Sentences sentences) {
    List<Vector> raw = examples.stream().map(each -> vector(sentences, each.text())).toList();
    Vector mean = Vector.mean(raw);
    List<Vector> vectors = raw.stream().map(each -> each.centred(mean, 1).normalised()).toList();
    List<String> labels =
        examples.stream().map(each -> each.isInScope() ? each.label() : "").toList();
    KernelHead kernel = KernelHead.train(vectors, labels);
    Neighbours neighbours = new Neighbours(vectors, labels);
    boolean few = examples.size() <= MOST_FOR_WORDS;
    List<Map<String, Double>> unseenWords = few ? byUnseenWords(examples) : List.of();
    List<Integer> chosen = some(examples);
    List<double[]> unseen =
        kernel.scoresUnseen(
            chosen.stream().map(vectors::get).toList(), chosen.stream().map(labels::get).toList());
    List<IntentGate.Trial> trials = new ArrayList<>();
    for (int at = 0; at < chosen.size(); at++) {
      int i = chosen.get(at);
      Map<String, Double> byWords = few ? unseenWords.get(i) : Map.of();
      Scored scored = scored(kernel.labels(), unseen.get(at), byWords);
      Neighbours.View view = neighbours.around(vectors.get(i), scored.label, i);
      trials.add(trial(scored, view, examples.get(i)));
    }
    IntentGate gate = IntentGate.train(trials);
    Optional<LexicalHead> words = few ? Optional.of(lexical(examples)) : Optional.empty();
    Intents untried = new Intents(sentences, mean, kernel, words, neighbours, gate, 0);
    double threshold =
        gate.bestThreshold(
            validation.isEmpty() ? trials : validation.stream().map(untried::trial).toList());
    return new Intents(sentences, mean, kernel, words, neighbours, gate, threshold);
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

  private static LexicalHead lexical(List<Intent> examples) {
    return LexicalHead.train(
            examples.stream()
                .map(each -> new LexicalHead.Example(each.label(), words(each.text())))
                .toList(),
            LEXICAL_L2,
            LEXICAL_STEPS)
        .orElseThrow(
            () -> new IllegalArgumentException("too few words occur often enough to learn from"));
  }

  private static List<String> words(String text) {
    return Word.of(MessageText.normalised(text)).stream().map(Word::text).toList();
  }

  /** What words say of each example after a training without it. */
  private static List<Map<String, Double>> byUnseenWords(List<Intent> examples) {
    List<Map<String, Double>> all = new ArrayList<>(Collections.nCopies(examples.size(), Map.of()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(1));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Intent> seen = new ArrayList<>();
      List<Integer> unseen = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        if (i % FOLDS == fold) {
          unseen.add(order.get(i));
        } else {
          seen.add(examples.get(order.get(i)));
        }
      }
      LexicalHead head = lexical(seen);
      unseen.forEach(i -> all.set(i, head.probabilities(words(examples.get(i).text()))));
    }
    return all;
  }

  /** The best label, its score, that of the next, and the sum of all that speak for any label. */
  private record Scored(String label, double best, double next, double sum) {}

  private static Scored scored(List<String> labels, double[] scores, Map<String, Double> byWords) {
    String label = labels.get(0);
    double best = Double.NEGATIVE_INFINITY;
    double next = 0;
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double score = scores[i];
      if (!byWords.isEmpty()) {
        score =
            (1 - WORDS_WEIGHT) * score + WORDS_WEIGHT * byWords.getOrDefault(labels.get(i), 0.0);
      }
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
        (float) scored.sum);
  }

  private static IntentGate.Trial trial(Scored scored, Neighbours.View view, Intent truth) {
    return new IntentGate.Trial(
        signals(scored, view), scored.label.equals(truth.label()), !truth.isInScope());
  }

  private IntentGate.Trial trial(Intent message) {
    Vector vector = placed(message.text());
    Scored scored = score(vector, message.text());
    return trial(scored, neighbours.around(vector, scored.label, -1), message);
  }

  private Vector placed(String text) {
    return vector(sentences, text).centred(mean, 1).normalised();
  }

  private Scored score(Vector vector, String text) {
    Map<String, Double> byWords =
        words.map(head -> head.probabilities(words(text))).orElseGet(HashMap::new);
    return scored(kernel.labels(), kernel.scores(vector), byWords);
  }

  /** Guesses a message's intent. */
  public Guess guess(String text) {
    Vector vector = placed(text);
    Scored scored = score(vector, text);
    double confidence =
        gate.confidence(signals(scored, neighbours.around(vector, scored.label, -1)));
    return new Guess(scored.label, confidence, confidence < threshold);
  }

  /** The confidence from which on a message is not refused. */
  public double threshold() {
    return threshold;
  }
}
