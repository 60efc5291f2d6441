package org.waraid.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.stemmer.PorterStemmer;
import org.waraid.topic.Term;

/**
 * What stands about a sentence, itself included: what is named there and the stems of the words.
 *
 * @param terms ids of the vocabulary's terms
 */
record Surroundings(
    Set<String> terms, Set<BigDecimal> figures, Set<Integer> years, Set<String> stems) {
  private static final int FEWEST_WORDS = 2;

  /** Of a normalised text. */
  static Surroundings in(String text, FrameReader frames) {
    List<Word> words = Word.of(text);
    Frame frame = frames.read(text, words);
    return new Surroundings(
        frame.terms().map(Term::id).collect(Collectors.toUnmodifiableSet()),
        figures(frame),
        frame.years().stream().collect(Collectors.toUnmodifiableSet()),
        stems(words.stream().map(Word::text)));
  }

  /** Whether every term, figure and year that is asked for stands here. */
  boolean nameAll(Frame asked) {
    return asked.terms().allMatch(term -> terms.contains(term.id()))
        && figures.containsAll(figures(asked))
        && years.containsAll(asked.years());
  }

  /**
   * Whether every word with a capital letter stands here, too: a name need not be a term of the
   * vocabulary. The first word has its capital anyway.
   */
  boolean haveNames(List<Word> asked) {
    Stream<String> names =
        asked.stream()
            .skip(1)
            .filter(word -> word.isCapitalised() && word.text().length() > 1)
            .map(Word::text);
    return stems.containsAll(stems(names));
  }

  /** How large a part of some words stands here, 0 to 1; 0 where a single word tells too little. */
  double share(Set<String> words) {
    Set<String> asked = stems(words.stream());
    long here = asked.stream().filter(stems::contains).count();
    return asked.size() < FEWEST_WORDS ? 0 : (double) here / asked.size();
  }

  private static Set<BigDecimal> figures(Frame frame) {
    return frame.figures().stream()
        .map(found -> found.quantity().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> stems(Stream<String> words) {
    // Not safe for many threads, and cheap to make.
    PorterStemmer stemmer = new PorterStemmer();
    return words.map(stemmer::stem).collect(Collectors.toUnmodifiableSet());
  }
}
