package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.MessageText;
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
  private final Cache<Asked, Found> cache =
      Caffeine.newBuilder().maximumSize(CACHED_REPLIES).build();

  /** What decides a reply. */
  private record Asked(String text, Optional<String> topicBefore, int turn) {}

  /** A reply, and the topics that it answered. */
  record Found(Reply reply, List<String> topics) {}

  Edition(Catalogue catalogue, Understanding understanding, String language, Clock clock) {
    Texts texts = new Texts(language);
    this.catalogue = catalogue;
    this.topicText = new TopicText(catalogue, texts);
    this.interpreter =
        new Interpreter(
            catalogue,
            understanding,
            new Leaning(catalogue, language),
            new Opener(catalogue.facts()));
    this.wording = new Wording(catalogue, texts, topicText, clock);
  }

  /**
   * What is answered.
   *
   * @param text normalised
   * @param topicBefore what the conversation was about
   * @param declines how often in a row nothing was answered
   */
  Found find(String text, Optional<String> topicBefore, int declines) {
    return cache.get(new Asked(text, topicBefore, declines % TURNS), this::find);
  }

  /** The same, where it was found before. */
  Optional<Found> known(String text, Optional<String> topicBefore, int declines) {
    return Optional.ofNullable(cache.getIfPresent(new Asked(text, topicBefore, declines % TURNS)));
  }

  private Found find(Asked asked) {
    if (!MessageText.hasWords(asked.text())) {
      return new Found(wording.unreadable(asked.turn()), List.of());
    }
    if (MessageText.latinShare(asked.text()) < MOSTLY_LATIN) {
      return new Found(wording.otherLanguage(asked.turn()), List.of());
    }
    List<Finding> findings = interpreter.interpret(asked.text(), asked.topicBefore());
    return new Found(wording.reply(findings, asked.turn()), topics(findings));
  }

  private static List<String> topics(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            finding ->
                finding instanceof Finding.Answered answered
                    ? List.of(answered.topicId()).stream()
                    : List.<String>of().stream())
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
