package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.MessageText;
import org.waraid.understanding.Understanding;

/**
 * Answers messages out of one catalogue. Safe for many threads. Finished replies are cached by what
 * decides them, so that a question asked a second time costs next to nothing.
 */
public final class Answerer implements Assistant {
  private static final int CACHED_REPLIES = 20_000;
  private static final double MOSTLY_LATIN = 0.5;

  /** Divisible by every number of wordings there is, so that counting on changes nothing. */
  private static final int TURNS = 12;

  private final Catalogue catalogue;
  private final Interpreter interpreter;
  private final Wording wording;
  private final String language;
  private final Conversations conversations;
  private final Cache<Asked, Found> cache =
      Caffeine.newBuilder().maximumSize(CACHED_REPLIES).build();

  /** What decides a reply. */
  private record Asked(String text, Optional<String> topicBefore, int turn) {}

  private record Found(Reply reply, List<String> topics) {}

  /** An answerer that keeps conversations only in its own memory. */
  public Answerer(Catalogue catalogue, Understanding understanding, String language, Clock clock) {
    this(catalogue, understanding, language, clock, Memory.none());
  }

  /** An answerer whose conversations are also kept elsewhere. */
  public Answerer(
      Catalogue catalogue,
      Understanding understanding,
      String language,
      Clock clock,
      Memory memory) {
    Texts texts = new Texts(language);
    TopicText topicText = new TopicText(catalogue.facts(), texts);
    this.catalogue = catalogue;
    this.interpreter =
        new Interpreter(
            catalogue,
            understanding,
            new Leaning(catalogue, language),
            new Opener(catalogue.facts()));
    this.wording = new Wording(catalogue, texts, topicText, clock);
    this.language = texts.language();
    this.conversations = new Conversations(Ticker.systemTicker(), memory);
  }

  @Override
  public Reply reply(Message message) {
    Conversation conversation = conversations.of(message.conversation());
    String text = MessageText.normalised(message.text());
    Asked asked = new Asked(text, conversation.lastTopic(), conversation.declines() % TURNS);
    Found found = found(asked);
    conversations.remember(
        message.conversation(), conversation.after(found.reply(), found.topics()));
    return found.reply();
  }

  @Override
  public Reply preview(String text) {
    return found(new Asked(MessageText.normalised(text), Optional.empty(), 0)).reply();
  }

  private Found found(Asked asked) {
    return cache.get(asked, this::find);
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

  @Override
  public Optional<Reply> topic(String conversation, String topicId) {
    Optional<Reply> reply = ofTopic(topicId);
    reply.ifPresent(
        it ->
            conversations.remember(
                conversation, conversations.of(conversation).after(it, List.of(topicId))));
    return reply;
  }

  @Override
  public Optional<Reply> previewTopic(String topicId) {
    return ofTopic(topicId);
  }

  private Optional<Reply> ofTopic(String id) {
    return catalogue
        .topic(id)
        .map(
            topic ->
                wording.reply(
                    List.of(new Finding.Answered(topic.id(), 1, Finding.Opening.NONE, false)), 0));
  }

  @Override
  public Optional<Reply> lastAnswer(String conversation) {
    return conversations.of(conversation).lastTopic().flatMap(this::ofTopic);
  }

  @Override
  public List<Suggestion> suggestions() {
    return wording.startingPoints();
  }

  @Override
  public List<Theme> themes() {
    return wording.themes();
  }

  @Override
  public List<Origin> sources() {
    return catalogue.facts().sources().stream()
        .map(each -> new Origin(each.publisher(), each.about(), each.date(), each.link()))
        .toList();
  }

  @Override
  public List<String> languages() {
    return List.of(language);
  }

  @Override
  public void forget(String conversation) {
    conversations.forget(conversation);
  }
}
