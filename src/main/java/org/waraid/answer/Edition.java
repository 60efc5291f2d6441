package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.Leaning;
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
  private final Cache<Asked, Heard> cache =
      Caffeine.newBuilder().maximumSize(CACHED_REPLIES).build();

  /**
   * What decides how a message is understood; nothing of the talk where that decides nothing.
   *
   * @param before what it may lean on
   * @param inFull what it means with the question before it
   */
  private record Asked(String text, Context before, Optional<String> inFull) {
    static Asked alone(String text) {
      return new Asked(text, Context.NONE, Optional.empty());
    }
  }

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
    Asked asked = asked(text, before);
    Heard heard = heard(asked);
    return said(asked, heard == null ? hear(asked) : heard, declines);
  }

  /** The same, where the message was understood before. */
  Optional<Found> known(String text, Context before, int declines) {
    Asked asked = asked(text, before);
    Heard heard = heard(asked);
    return heard == null ? Optional.empty() : Optional.of(said(asked, heard, declines));
  }

  private Asked asked(String text, Context before) {
    // Without an answer before it, a question before says nothing but another name for a thing.
    return new Asked(
        text,
        before.topic().isPresent() ? before : Context.NONE,
        before.question().flatMap(it -> interpreter.inFull(text, it)));
  }

  private @Nullable Heard heard(Asked asked) {
    Heard alone = asked.inFull().isEmpty() ? cache.getIfPresent(Asked.alone(asked.text())) : null;
    return alone != null && (alone.standsAlone() || asked.before().topic().isEmpty())
        ? alone
        : cache.getIfPresent(asked);
  }

  private Heard hear(Asked asked) {
    String text = asked.text();
    boolean readable = MessageText.hasWords(text) && MessageText.latinShare(text) >= MOSTLY_LATIN;
    List<Finding> findings =
        readable ? interpreter.interpret(text, asked.before(), asked.inFull()) : List.of();
    boolean answered = findings.stream().anyMatch(Finding.Answered.class::isInstance);
    Heard heard =
        new Heard(
            findings,
            topics(findings),
            asked.inFull().isEmpty() && (!readable || Interpreter.standsAlone(text)),
            new AtomicReferenceArray<>(answered ? 1 : TURNS));
    cache.put(heard.standsAlone() ? Asked.alone(text) : asked, heard);
    return heard;
  }

  private Found said(Asked asked, Heard heard, int declines) {
    int turn = declines % heard.said().length();
    Found before = heard.said().get(turn);
    if (before != null) {
      return before;
    }
    Found found =
        new Found(
            reply(asked, heard.findings(), turn),
            heard.topics(),
            asked.inFull().orElse(asked.text()));
    heard.said().set(turn, found);
    return found;
  }

  private Reply reply(Asked asked, List<Finding> findings, int turn) {
    if (findings.isEmpty()) {
      return MessageText.hasWords(asked.text())
          ? wording.otherLanguage(turn)
          : wording.unreadable(turn);
    }
    // A message that leans on the talk says too little by itself to be held against a sentence.
    boolean leans =
        asked.inFull().isPresent()
            || (asked.before().topic().isPresent() && Leaning.leans(asked.text()));
    return (leans ? Optional.<Reply>empty() : quotation.reply(findings, asked.text()))
        .orElseGet(() -> wording.reply(findings, turn));
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
