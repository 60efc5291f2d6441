package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * What may be said in a question that a topic answers, gathered from its frame, its facts and its
 * phrasings, so that an editor who adds a phrasing has nothing else to keep in step.
 *
 * @param words content words of its phrasings
 * @param missWords content words of its near misses that its phrasings do not have
 * @param terms ids of vocabulary terms that belong to it
 * @param guessed ids of terms that only its yes/no questions and comparisons name: wrong guesses
 *     that its answer puts right
 * @param corrected kinds of terms of which the source names the only right one
 * @param years years that its phrasings name
 * @param figures values of the figures that its answer holds
 * @param kinds how large a part of its phrasings asks in which way
 * @param stated what its facts make of guesses; never kept, since facts change without a training
 */
record TopicProfile(
    Set<String> words,
    Set<String> missWords,
    Set<String> terms,
    Set<String> guessed,
    Set<String> corrected,
    Set<Integer> years,
    Set<BigDecimal> figures,
    Map<QuestionKind, Double> kinds,
    Stated stated) {
  TopicProfile {
    words = Set.copyOf(words);
    missWords = Set.copyOf(missWords);
    terms = Set.copyOf(terms);
    guessed = Set.copyOf(guessed);
    corrected = Set.copyOf(corrected);
    years = Set.copyOf(years);
    figures = Set.copyOf(figures);
    kinds = Map.copyOf(kinds);
    requireNonNull(stated, "stated is null");
  }

  /**
   * Gathers a topic's profile.
   *
   * @param examples its phrasings
   * @param nearMisses phrasings that it does not answer
   * @param known the figures that its answer holds, and the terms that it names
   */
  static TopicProfile of(
      Topic topic, List<Example> examples, List<Example> nearMisses, Known known) {
    requireNonNull(topic, "topic is null");
    Set<String> words = new HashSet<>();
    Set<String> terms = new HashSet<>(topic.about().actor());
    Set<String> guessed = new HashSet<>();
    Set<Integer> years = new HashSet<>();
    EnumMap<QuestionKind, Double> kinds = new EnumMap<>(QuestionKind.class);
    terms.addAll(topic.about().mentions());
    terms.addAll(known.terms());
    topic.about().recipient().ifPresent(terms::add);
    topic.about().measure().ifPresent(terms::add);
    for (Example example : examples) {
      Frame frame = example.utterance().frame();
      words.addAll(example.utterance().contentWords());
      frame.kinds().forEach(kind -> kinds.merge(kind, 1.0 / examples.size(), Double::sum));
      // A question that offers a guess, or one thing or another, names what is wrong, too.
      boolean guesses = frame.is(QuestionKind.COMPARE) || frame.is(QuestionKind.YES_NO);
      if (guesses || !example.defining()) {
        frame.terms().forEach(term -> guessed.add(term.id()));
      } else {
        frame.terms().forEach(term -> terms.add(term.id()));
        years.addAll(frame.years());
      }
    }
    guessed.removeAll(terms);
    Set<String> missWords = new HashSet<>();
    nearMisses.forEach(miss -> missWords.addAll(miss.utterance().contentWords()));
    missWords.removeAll(words);
    return new TopicProfile(
        words,
        missWords,
        terms,
        guessed,
        Set.copyOf(topic.about().exclusive()),
        years,
        known.figures(),
        kinds,
        known.stated());
  }

  /** The same with what the facts are now: editors change figures without training anything. */
  TopicProfile knowing(Known known) {
    Set<String> all = new HashSet<>(terms);
    all.addAll(known.terms());
    return new TopicProfile(
        words, missWords, all, guessed, corrected, years, known.figures(), kinds, known.stated());
  }

  /**
   * "Was the summit in 2022 or 2023?": a guess at the topic's date and nothing that its phrasings
   * do not ask with.
   */
  boolean asksOnlyWhen(Utterance utterance) {
    Frame frame = utterance.frame();
    return FrameAgreement.asksWhen(frame, stated)
        && !frame.moments().isEmpty()
        && !stated.moments().isEmpty()
        && frame.terms().anyMatch(term -> stated.measure().filter(term.id()::equals).isPresent())
        && frame.terms().allMatch(term -> term.kind() == Term.Kind.MEASURE)
        && utterance.contentWords().stream()
            .allMatch(word -> words.contains(word) || Moments.isPart(word));
  }

  /** What the facts of a topic tell of the questions for it. */
  record Known(Set<BigDecimal> figures, Set<String> terms, Stated stated) {}

  void write(DataOutput out) throws IOException {
    write(words, String::toString, out);
    write(missWords, String::toString, out);
    write(terms, String::toString, out);
    write(guessed, String::toString, out);
    write(corrected, String::toString, out);
    write(years, String::valueOf, out);
    write(figures, BigDecimal::toString, out);
    out.writeInt(kinds.size());
    for (Map.Entry<QuestionKind, Double> kind : kinds.entrySet()) {
      out.writeUTF(kind.getKey().name());
      out.writeDouble(kind.getValue());
    }
  }

  static TopicProfile read(DataInput in) throws IOException {
    Set<String> words = read(in, Function.identity());
    Set<String> missWords = read(in, Function.identity());
    Set<String> terms = read(in, Function.identity());
    Set<String> guessed = read(in, Function.identity());
    Set<String> corrected = read(in, Function.identity());
    Set<Integer> years = read(in, Integer::valueOf);
    Set<BigDecimal> figures = read(in, BigDecimal::new);
    EnumMap<QuestionKind, Double> kinds = new EnumMap<>(QuestionKind.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      kinds.put(QuestionKind.valueOf(in.readUTF()), in.readDouble());
    }
    return new TopicProfile(
        words, missWords, terms, guessed, corrected, years, figures, kinds, Stated.NOTHING);
  }

  private static <T> void write(Set<T> items, Function<T, String> text, DataOutput out)
      throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      out.writeUTF(text.apply(item));
    }
  }

  private static <T> Set<T> read(DataInput in, Function<String, T> item) throws IOException {
    int count = in.readInt();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts.stream().map(item).collect(Collectors.toSet());
  }
}
