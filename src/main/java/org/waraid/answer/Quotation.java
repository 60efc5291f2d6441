package org.waraid.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waraid.source.Article;
import org.waraid.source.Source;
import org.waraid.understanding.Frame;
import org.waraid.understanding.Passages;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Segment;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Utterance;

/**
 * The last resort where no topic answers: a sentence of a source as it stands, if one is near
 * enough. Never where a message names what no source knows, asks for the present or for an opinion,
 * or asks several things. Immutable; safe for many threads.
 */
final class Quotation {
  private final Understanding understanding;
  private final Passages passages;
  private final Texts texts;
  private final Function<List<String>, List<Suggestion>> suggestions;

  /**
   * A last resort.
   *
   * @param suggestions buttons of topics
   */
  Quotation(
      Understanding understanding,
      Passages passages,
      Texts texts,
      Function<List<String>, List<Suggestion>> suggestions) {
    this.understanding = understanding;
    this.passages = passages;
    this.texts = texts;
    this.suggestions = suggestions;
  }

  /**
   * The sentence that is nearest to what a message asks.
   *
   * @param findings what was made of the message
   * @param text of the message, normalised
   */
  Optional<Reply> reply(List<Finding> findings, String text) {
    if (findings.size() != 1) {
      return Optional.empty();
    }
    return nearby(findings.get(0))
        .flatMap(
            topics ->
                question(text)
                    .map(understanding::utterance)
                    .filter(Quotation::mayBeQuotedTo)
                    .flatMap(passages::nearest)
                    .map(near -> quoted(near, topics)));
  }

  /** The topics that are near where the source was found silent; none where it was not. */
  private static Optional<List<String>> nearby(Finding finding) {
    if (finding instanceof Finding.NotStated notStated) {
      return Optional.of(notStated.nearby());
    }
    return finding instanceof Finding.Unclear unclear
        ? Optional.of(unclear.choices())
        : Optional.empty();
  }

  /** The one question of a message, without the story around it. */
  private static Optional<String> question(String text) {
    List<Segment> questions = Segment.sentences(text).stream().filter(Segment::question).toList();
    return questions.size() > 1
        ? Optional.empty()
        : Optional.of(questions.isEmpty() ? text : questions.get(0).text());
  }

  private static boolean mayBeQuotedTo(Utterance asked) {
    Frame frame = asked.frame();
    return !frame.is(QuestionKind.OPINION) && !frame.asksForNow();
  }

  private Reply quoted(Passages.Near near, List<String> topics) {
    Source source = near.source();
    Article.Sentence sentence = near.sentence();
    return new Reply.Passage(
        new Reply.Body(
            texts.text("passage", sentence.paragraph(), sentence.number())
                + "\n\n"
                + inQuotes(sentence.text()),
            texts.language(),
            Optional.empty(),
            near.likeness(),
            suggestions.apply(topics)),
        List.of(
            new Citation(
                source.publisher(),
                source.date(),
                source.link(),
                sentence.paragraph(),
                sentence.number())));
  }

  /** A sentence that quotes somebody has quotation marks enough. */
  private String inQuotes(String sentence) {
    boolean quotes =
        sentence.chars().anyMatch(c -> "\"\u201c\u201d\u201e\u00ab\u00bb".indexOf(c) >= 0);
    return quotes ? sentence : texts.text("quoted", sentence);
  }
}
