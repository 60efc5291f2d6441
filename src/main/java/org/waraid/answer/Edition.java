package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
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
  private final Cache<Asked, Heard> cache =
      Caffeine.newBuilder().maximumSize(CACHED_REPLIES).build();

  /** What decides how a message is understood; no topic where that decides nothing. */
  private record Asked(String text, Optional<String> topicBefore) {}

  /**
   * How a message is understood.
   *
   * @param standsAlone whether it is so whatever went before
   * @param said the replies by turn, each made when it is first needed; an answer has only one
   */
  private record Heard(
      List<Finding> findings,
      List<String> topics,
      boolean standsAlone,
      AtomicReferenceArray<@Nullable Found> said) {}

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
    Heard heard = heard(text, topicBefore);
    return said(text, heard == null ? hear(text, topicBefore) : heard, declines);
  }

  /** The same, where the message was understood before. */
  Optional<Found> known(String text, Optional<String> topicBefore, int declines) {
    Heard heard = heard(text, topicBefore);
    return heard == null ? Optional.empty() : Optional.of(said(text, heard, declines));
  }

  private @Nullable Heard heard(String text, Optional<String> topicBefore) {
    Heard alone = cache.getIfPresent(new Asked(text, Optional.empty()));
    return topicBefore.isEmpty() || (alone != null && alone.standsAlone())
        ? alone
        : cache.getIfPresent(new Asked(text, topicBefore));
  }

  private Heard hear(String text, Optional<String> topicBefore) {
    boolean readable = MessageText.hasWords(text) && MessageText.latinShare(text) >= MOSTLY_LATIN;
    List<Finding> findings = readable ? interpreter.interpret(text, topicBefore) : List.of();
    boolean answered = findings.stream().anyMatch(Finding.Answered.class::isInstance);
    Heard heard =
        new Heard(
            findings,
            topics(findings),
            !readable || Interpreter.standsAlone(text),
            new AtomicReferenceArray<>(answered ? 1 : TURNS));
    cache.put(new Asked(text, heard.standsAlone() ? Optional.empty() : topicBefore), heard);
    return heard;
  }

  private Found said(String text, Heard heard, int declines) {
    int turn = declines % heard.said().length();
    Found before = heard.said().get(turn);
    if (before != null) {
      return before;
    }
    Found found = new Found(reply(text, heard.findings(), turn), heard.topics());
    heard.said().set(turn, found);
    return found;
  }

  private Reply reply(String text, List<Finding> findings, int turn) {
    if (!findings.isEmpty()) {
      return wording.reply(findings, turn);
    }
    return MessageText.hasWords(text) ? wording.otherLanguage(turn) : wording.unreadable(turn);
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
