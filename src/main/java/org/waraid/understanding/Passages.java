package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waraid.source.Article;
import org.waraid.source.QuantityReader;
import org.waraid.source.Source;

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

  private static final Set<QuestionKind> FIGURES =
      EnumSet.of(
          QuestionKind.HOW_MUCH,
          QuestionKind.HOW_MANY,
          QuestionKind.HOW_LONG,
          QuestionKind.COMPARE);

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

  private record Entry(
      Source source, Article.Sentence sentence, Vector vector, Surroundings surroundings) {
    boolean answers(Utterance asked) {
      return surroundings.nameAll(asked.frame())
          && surroundings.haveNames(asked.words())
          && surroundings.share(asked.contentWords()) >= SHARED
          && statesItsKind(asked.frame());
    }

    /** Who asks for a figure or a day is not helped by a sentence without any. */
    private boolean statesItsKind(Frame asked) {
      QuantityReader quantities = new QuantityReader();
      boolean figure =
          asked.kinds().stream().noneMatch(FIGURES::contains)
              || !quantities.findAll(sentence.text()).isEmpty();
      boolean day =
          !asked.is(QuestionKind.WHEN) || !quantities.findDates(sentence.text()).isEmpty();
      return figure && day;
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
            Surroundings around =
                Surroundings.in(MessageText.normalised(headline + "\n" + text(paragraph)), frames);
            paragraph.sentences().stream()
                .filter(sentence -> SENTENCE_END.matcher(sentence.text()).matches())
                .forEach(
                    sentence ->
                        kept.vector(MessageText.normalised(sentence.text()))
                            .map(vector -> new Entry(source, sentence, vector, around))
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
        .filter(found -> found.entry().answers(asked))
        .map(found -> new Near(found.entry().source(), found.entry().sentence(), found.likeness()));
  }

  private record Found(Entry entry, double likeness) {}

  private Optional<Found> nearest(Vector vector) {
    return entries.stream()
        .map(entry -> new Found(entry, entry.vector().dot(vector)))
        .max(Comparator.comparingDouble(Found::likeness));
  }
}
