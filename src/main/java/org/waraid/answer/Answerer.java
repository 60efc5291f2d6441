package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.MessageText;
import org.waraid.understanding.Passages;
import org.waraid.understanding.Understanding;

/**
 * Answers messages out of one edition of the files at a time, which a reload swaps whole while
 * conversations go on. Safe for many threads.
 */
public final class Answerer implements Assistant {
  /** Longer messages are seldom sent twice. */
  private static final int LONGEST_KNOWN = 300;

  private static final int MOST_KNOWN = 20_000;

  private final Cache<String, String> normal =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
  private final String language;
  private final Clock clock;
  private final Conversations conversations;
  private final Function<Catalogue, Passages> passages;
  private volatile Edition edition;

  /** An answerer that keeps conversations only in its own memory. */
  public Answerer(Catalogue catalogue, Understanding understanding, String language, Clock clock) {
    this(catalogue, understanding, language, clock, Memory.none(), none -> Passages.none());
  }

  /**
   * An answerer whose conversations are also kept elsewhere.
   *
   * @param passages what of a catalogue's sources may be quoted where no topic answers
   */
  public Answerer(
      Catalogue catalogue,
      Understanding understanding,
      String language,
      Clock clock,
      Memory memory,
      Function<Catalogue, Passages> passages) {
    this.language = language;
    this.clock = clock;
    this.conversations = new Conversations(Ticker.systemTicker(), memory);
    this.passages = passages;
    this.edition = edition(catalogue, understanding);
  }

  private Edition edition(Catalogue catalogue, Understanding understanding) {
    return new Edition(catalogue, understanding, passages.apply(catalogue), language, clock);
  }

  /** From the next message on, answers come from this edition. */
  public void swap(Catalogue catalogue, Understanding understanding) {
    edition = edition(catalogue, understanding);
  }

  @Override
  public Reply reply(Message message) {
    Conversation conversation = conversations.of(message.conversation());
    Edition.Found found =
        edition.find(normalised(message.text()), conversation.context(), conversation.declines());
    return remembered(message, conversation, found);
  }

  @Override
  public Optional<Reply> knownReply(Message message) {
    Optional<Conversation> conversation = conversations.here(message.conversation());
    String text = normal.getIfPresent(message.text());
    if (conversation.isEmpty() || text == null) {
      return Optional.empty();
    }
    return edition
        .known(text, conversation.get().context(), conversation.get().declines())
        .map(found -> remembered(message, conversation.get(), found));
  }

  private Reply remembered(Message message, Conversation conversation, Edition.Found found) {
    conversations.remember(
        message.conversation(),
        conversation.after(found.reply(), found.topics(), Optional.of(found.question())));
    return found.reply();
  }

  private String normalised(String text) {
    return text.length() > LONGEST_KNOWN
        ? MessageText.normalised(text)
        : normal.get(text, MessageText::normalised);
  }

  @Override
  public Reply preview(String text) {
    return edition.find(MessageText.normalised(text), Context.NONE, 0).reply();
  }

  @Override
  public Optional<Reply> topic(String conversation, String topicId) {
    Optional<Reply> reply = edition.topic(topicId);
    reply.ifPresent(
        it ->
            conversations.remember(
                conversation,
                conversations.of(conversation).after(it, List.of(topicId), Optional.empty())));
    return reply;
  }

  @Override
  public Optional<Reply> previewTopic(String topicId) {
    return edition.topic(topicId);
  }

  @Override
  public Optional<Reply> lastAnswer(String conversation) {
    return conversations.of(conversation).lastTopic().flatMap(edition::topic);
  }

  @Override
  public List<Suggestion> suggestions() {
    return edition.startingPoints();
  }

  @Override
  public List<Theme> themes() {
    return edition.themes();
  }

  @Override
  public List<Origin> sources() {
    return edition.sources();
  }

  @Override
  public Optional<String> figure(String factId) {
    return edition.figure(factId);
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
