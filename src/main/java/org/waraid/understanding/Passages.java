package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.stemmer.PorterStemmer;
import org.waraid.source.Article;
import org.waraid.source.Source;
import org.waraid.topic.Term;

/**
 * The sentences of articles that are at hand, found by what they mean. A sentence is near to a
 * question only where it is much alike, where it, its paragraph or the headline names everything
 * that the question names, and where hardly a word of the question is missing there: what is asked
 * beyond the sentence ("when will they arrive?") is alike, too. Immutable; safe for many threads.
 */
public final class Passages {
  /** Captions and headings end without a stop; nothing is asked that they answer. */
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?\u2026][\"'\u201d\u2019)]*");

  /**
   * The least likeness, and the least share of a question's words. Over the question sets no
   * question without an answer is this near to a sentence; README tells how many with one are.
   */
  private static final double NEAR = 0.7;

  private static final double SHARED = 0.8;
  private static final int FEWEST_WORDS = 2;

  private final List<Entry> entries;
  private final Sentences sentences;

  /**
   * A sentence of an article.
   *
   * @param likeness of its meaning to the question's, up to 1
   */
  public record Near(Source source, Article.Sentence sentence, double likeness) {
    public Near {
      requireNonNull(source, "source is null");
      requireNonNull(sentence, "sentence is null");
    }
  }

  private record Entry(Source source, Article.Sentence sentence, Vector vector, Named named) {}

  /** What a sentence and what stands around it name, and the stems of the words there. */
  private record Named(
      Set<String> terms, Set<BigDecimal> figures, Set<Integer> years, Set<String> stems) {
    static Named in(Frame frame, List<Word> words) {
      return new Named(
          frame.terms().map(Term::id).collect(Collectors.toUnmodifiableSet()),
          figures(frame),
          Set.copyOf(new HashSet<>(frame.years())),
          stems(words.stream().map(Word::text)));
    }

    boolean all(Frame asked) {
      return asked.terms().allMatch(term -> terms.contains(term.id()))
          && figures.containsAll(figures(asked))
          && years.containsAll(asked.years());
    }

    boolean nearlyAll(Set<String> words) {
      Set<String> asked = stems(words.stream());
      long here = asked.stream().filter(stems::contains).count();
      return asked.size() >= FEWEST_WORDS && here >= SHARED * asked.size();
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

  private Passages(List<Entry> entries, Sentences sentences) {
    this.entries = List.copyOf(entries);
    this.sentences = sentences;
  }

  /** Where no text of an article is at hand. */
  public static Passages none() {
    return new Passages(List.of(), Sentences.none());
  }

  /**
   * The sentences of some articles.
   *
   * @param kept where vectors of these sentences come from
   * @param sentences where those of questions come from
   */
  static Passages of(
      Map<Source, Article> articles, FrameReader frames, Sentences kept, Sentences sentences) {
    List<Entry> entries = new ArrayList<>();
    articles.forEach(
        (source, article) -> {
          String headline = text(article.paragraphs().get(0));
          for (Article.Paragraph paragraph : article.paragraphs()) {
            Named named = named(headline + "\n" + text(paragraph), frames);
            paragraph.sentences().stream()
                .filter(sentence -> SENTENCE_END.matcher(sentence.text()).matches())
                .forEach(
                    sentence ->
                        kept.vector(MessageText.normalised(sentence.text()))
                            .map(vector -> new Entry(source, sentence, vector, named))
                            .ifPresent(entries::add));
          }
        });
    return new Passages(entries, sentences);
  }

  private static String text(Article.Paragraph paragraph) {
    return paragraph.sentences().stream()
        .map(Article.Sentence::text)
        .collect(Collectors.joining(" "));
  }

  private static Named named(String text, FrameReader frames) {
    String normalised = MessageText.normalised(text);
    List<Word> words = Word.of(normalised);
    return Named.in(frames.read(normalised, words), words);
  }

  /** How many sentences there are. */
  public int size() {
    return entries.size();
  }

  /**
   * The sentence that is nearest in meaning, where it is near enough. Another that names what the
   * question names and means something else is not looked for.
   */
  public Optional<Near> nearest(Utterance asked) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    return sentences
        .vector(asked.text())
        .flatMap(vector -> nearest(vector))
        .filter(found -> found.likeness() >= NEAR)
        .filter(found -> found.entry().named().all(asked.frame()))
        .filter(found -> found.entry().named().nearlyAll(asked.contentWords()))
        .map(found -> new Near(found.entry().source(), found.entry().sentence(), found.likeness()));
  }

  private record Found(Entry entry, double likeness) {}

  private Optional<Found> nearest(Vector vector) {
    return entries.stream()
        .map(entry -> new Found(entry, entry.vector().dot(vector)))
        .max(Comparator.comparingDouble(Found::likeness));
  }
}
