package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.MessageText;
import org.waraid.understanding.Passages;
import org.waraid.understanding.Understanding;

/**
 * What one edition of the files answers. Safe for many threads. Finished replies are cached by what
 * decides them, so that a question asked a second time costs next to nothing.
 */
final class Edition {
  private static final int CACHED_REPLIES = 20_000;
  private static final double MOSTLY_LATIN = 0.5;

  /** Divisible by every number of wordings there is, so that counting on changes nothing. */
  private static final int TURNS = 12;

  private final Catalogue catalogue;
  private final Interpreter interpreter;
  private final TopicText topicText;
  private final Wording wording;
  private final Quotation quotation;
  private final Cache<Asked, Found> cache =
      Caffeine.newBuilder().maximumSize(CACHED_REPLIES).build();

  /** What decides a reply. */
  private record Asked(
      String text, Optional<String> topicBefore, Optional<String> inFull, int turn) {}

  /**
   * A reply.
   *
   * @param topics those that it answered
   * @param question what was asked, with what the message leaves to the talk before it
   */
  record Found(Reply reply, List<String> topics, String question) {}

  Edition(
      Catalogue catalogue,
      Understanding understanding,
      Passages passages,
      String language,
      Clock clock) {
    Texts texts = new Texts(language);
    this.catalogue = catalogue;
    this.topicText = new TopicText(catalogue, texts);
    this.interpreter =
        new Interpreter(
            catalogue,
            understanding,
            new Leaning(catalogue, language),
            new Substitution(catalogue, understanding, language),
            new Opener(catalogue.facts()));
    this.wording = new Wording(catalogue, texts, topicText, clock);
    this.quotation = new Quotation(understanding, passages, texts, wording::suggestions);
  }

  /**
   * What is answered.
   *
   * @param text normalised
   * @param before what the message may lean on
   * @param declines how often in a row nothing was answered
   */
  Found find(String text, Context before, int declines) {
    Optional<String> inFull = before.question().flatMap(it -> interpreter.inFull(text, it));
    return cache.get(new Asked(text, before.topic(), inFull, declines % TURNS), this::find);
  }

  private Found find(Asked asked) {
    if (!MessageText.hasWords(asked.text())) {
      return new Found(wording.unreadable(asked.turn()), List.of(), asked.text());
    }
    if (MessageText.latinShare(asked.text()) < MOSTLY_LATIN) {
      return new Found(wording.otherLanguage(asked.turn()), List.of(), asked.text());
    }
    List<Finding> findings =
        interpreter.interpret(asked.text(), asked.topicBefore(), asked.inFull());
    // A message that leans on the talk says too little by itself to be held against a sentence.
    Optional<Reply> quoted =
        asked.inFull().isPresent()
                || (asked.topicBefore().isPresent() && Leaning.leans(asked.text()))
            ? Optional.empty()
            : quotation.reply(findings, asked.text());
    return new Found(
        quoted.orElseGet(() -> wording.reply(findings, asked.turn())),
        topics(findings),
        asked.inFull().orElse(asked.text()));
  }

  private static List<String> topics(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            finding ->
                finding instanceof Finding.Answered answered
                    ? Stream.of(answered.topicId())
                    : finding instanceof Finding.Attributed attributed
                        ? Stream.of(attributed.topicId())
                        : Stream.<String>empty())
        .toList();
  }

  /** The answer of one topic. */
  Optional<Reply> topic(String id) {
    return catalogue
        .topic(id)
        .map(
            topic ->
                wording.reply(
                    List.of(new Finding.Answered(topic.id(), 1, Finding.Opening.NONE, false)), 0));
  }

  List<Suggestion> startingPoints() {
    return wording.startingPoints();
  }

  List<Theme> themes() {
    return wording.themes();
  }

  List<Origin> sources() {
    return catalogue.facts().sources().stream()
        .map(each -> new Origin(each.publisher(), each.about(), each.date(), each.link()))
        .toList();
  }

  /** A fact's value as answers show it. */
  Optional<String> figure(String factId) {
    return topicText.figure(factId);
  }
}
