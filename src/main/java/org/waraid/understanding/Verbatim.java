package org.waraid.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The phrases themselves: a message that an editor has written down is what they say it is, however
 * unlike the rest of its topic. Safe for many threads.
 */
final class Verbatim {
  /** No classifier need be asked; yet two editors may have meant it differently. */
  private static final double SURE = 0.99;

  private static final double SURELY_NOT = 0.01;

  private final Map<String, Set<String>> labels = new HashMap<>();

  Verbatim(List<PhraseBook.Phrase> phrases) {
    for (PhraseBook.Phrase phrase : phrases) {
      labels.computeIfAbsent(key(phrase.text()), key -> new TreeSet<>()).add(phrase.label());
    }
  }

  /** Letters and digits alone: how a message is spaced, cased and ended tells nothing. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The labels of phrases that read like a message. */
  Set<String> labels(Utterance utterance) {
    return labels.getOrDefault(key(utterance), Set.of());
  }

  /** The letters and digits of an utterance as they were written. */
  static String key(Utterance utterance) {
    StringBuilder written = new StringBuilder();
    utterance.words().forEach(word -> written.append(word.written()));
    return key(written.toString());
  }

  /** How far to trust a topic whose classifiers say so, given the labels of the message itself. */
  static double confidence(String topic, double classified, Set<String> labels) {
    boolean taught = labels.contains(topic);
    boolean taughtNot = labels.contains(Labels.nearMiss(topic));
    if (taught && !taughtNot) {
      return Math.max(classified, SURE);
    }
    boolean onlyOutside = !labels.isEmpty() && labels.stream().noneMatch(Labels::isTopic);
    if (!taught && (taughtNot || (onlyOutside && labels.contains(Labels.OTHER)))) {
      return Math.min(classified, SURELY_NOT);
    }
    return classified;
  }
}
