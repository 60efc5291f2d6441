package org.waraid.eval;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.waraid.understanding.Intent;
import org.waraid.understanding.Intents;

/**
 * What the intent classifier made of a test set.
 *
 * @param name of the test set
 * @param inScope messages of an intent that got the right label and were not refused
 * @param labelled messages of an intent whose likeliest label is right, refused or not
 * @param outOfScope messages of none that were refused
 * @param threshold chosen without the test set
 * @param training how long training took, sentence vectors included
 * @param scoring how long all of the test set took
 */
public record IntentReport(
    String name,
    Tally inScope,
    Tally labelled,
    Tally outOfScope,
    double threshold,
    Duration training,
    Duration scoring) {
  public IntentReport {
    requireNonNull(name, "name is null");
    requireNonNull(inScope, "inScope is null");
    requireNonNull(labelled, "labelled is null");
    requireNonNull(outOfScope, "outOfScope is null");
    requireNonNull(training, "training is null");
    requireNonNull(scoring, "scoring is null");
  }

  /** Asks trained intents every message of a test set. */
  public static IntentReport of(
      String name, Intents intents, List<Intent> test, Duration training) {
    long start = System.nanoTime();
    List<Tried> tried =
        test.stream().map(message -> new Tried(message, intents.guess(message.text()))).toList();
    Duration scoring = Duration.ofNanos(System.nanoTime() - start);
    List<Tried> inScope = tried.stream().filter(each -> each.message.isInScope()).toList();
    List<Tried> others = tried.stream().filter(each -> !each.message.isInScope()).toList();
    return new IntentReport(
        name,
        Tally.of("in scope", inScope, each -> each.isLabelled() && !each.guess.refused()),
        Tally.of("labelled", inScope, Tried::isLabelled),
        Tally.of("out of scope", others, each -> each.guess.refused()),
        intents.threshold(),
        training,
        scoring);
  }

  private record Tried(Intent message, Intents.Guess guess) {
    boolean isLabelled() {
      return guess.label().equals(message.label());
    }
  }

  /** All right ones of all: micro-F1 where out of scope is one more class. */
  public Tally all() {
    return new Tally(
        name, inScope.right() + outOfScope.right(), inScope.count() + outOfScope.count());
  }
}
