package org.waraid.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Term;

/** Reads the frame out of a message. Safe for many threads. */
final class FrameReader {
  private static final Set<String> NOW =
      Set.of(
          "now",
          "today",
          "tonight",
          "latest",
          "newest",
          "current",
          "currently",
          "recent",
          "recently",
          "nowadays",
          "rn",
          "breaking",
          "yesterday",
          "tomorrow",
          "update",
          "updates");

  private static final Pattern NOW_IN_WORDS =
      Pattern.compile(
          "\\b(eventually|finally|ultimately|at the moment|at present|as of now|as we speak|these days|up to date|last night|in the end|by now|since then"
              + "|(this|last|past) (week|weekend|month|year|morning|evening))\\b");

  private final Lexicon lexicon;
  private final QuantityReader quantities = new QuantityReader();

  FrameReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Frame read(String text, List<Word> words) {
    List<QuantityReader.DateFound> dates = quantities.findDates(text);
    List<Integer> years =
        dates.stream().map(QuantityReader.DateFound::year).flatMap(Optional::stream).toList();
    List<Mention> mentions = mentions(words);
    Set<Term> guesses = Guesses.of(words, mentions);
    return new Frame(
        mentions,
        quantities.findAll(text),
        years,
        kinds(text, words, !guesses.isEmpty()),
        guesses,
        Moments.of(text, dates),
        asksForNow(words));
  }

  /** "So Lavrov is the mayor?" is a question by its mark alone. */
  private static Set<QuestionKind> kinds(String text, List<Word> words, boolean guesses) {
    boolean asks = text.contains("?");
    Set<QuestionKind> kinds = QuestionKind.of(words, asks);
    if (guesses && asks && kinds.isEmpty()) {
      return Set.of(QuestionKind.YES_NO);
    }
    return kinds;
  }

  List<Mention> mentions(List<Word> words) {
    return lexicon.find(words);
  }

  private static boolean asksForNow(List<Word> words) {
    String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    return words.stream().anyMatch(word -> NOW.contains(word.text()))
        || NOW_IN_WORDS.matcher(text).find();
  }
}
