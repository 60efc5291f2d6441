package org.waraid.channel.fake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.waraid.answer.Assistant;
import org.waraid.answer.Citation;
import org.waraid.answer.Message;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;

/** Says what a test tells it to, and remembers what it was asked. */
public final class ScriptedAssistant implements Assistant {
  public final List<Message> asked = new CopyOnWriteArrayList<>();
  public final Map<String, Reply> topics = new ConcurrentHashMap<>();
  public final Map<String, String> figures = new ConcurrentHashMap<>();
  private volatile UnaryOperator<String> answers = text -> "You said: " + text;
  public final List<String> previewed = new CopyOnWriteArrayList<>();
  public final List<String> forgotten = new CopyOnWriteArrayList<>();
  public final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Map<String, Reply> last = new ConcurrentHashMap<>();
  private volatile List<Theme> themes = List.of();
  private volatile List<String> languages = List.of("en");
  private volatile List<Suggestion> suggestions =
      List.of(new Suggestion("us-aid-sent", "US aid sent so far"));

  public void answers(UnaryOperator<String> toText) {
    this.answers = toText;
  }

  public void suggestions(List<Suggestion> list) {
    this.suggestions = list;
  }

  public void themes(List<Theme> list) {
    this.themes = list;
  }

  public void languages(List<String> codes) {
    this.languages = codes;
  }

  public static Reply answer(String text, List<Suggestion> next) {
    return new Reply.Answer(
        new Reply.Body(text, "en", Optional.empty(), 1, next),
        List.of(),
        List.of(
            new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 1, 1),
            new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 2, 1)));
  }

  /** From now on what was asked before is answered without waiting. */
  public void knows(String text) {
    known.add(text);
  }

  @Override
  public Optional<Reply> knownReply(Message message) {
    return known.contains(message.text()) ? Optional.of(reply(message)) : Optional.empty();
  }

  @Override
  public Reply reply(Message message) {
    asked.add(message);
    Reply reply = replyTo(message.text());
    last.put(message.conversation(), reply);
    return reply;
  }

  private Reply replyTo(String text) {
    Reply scripted = replies.get(text);
    return scripted == null ? answer(answers.apply(text), suggestions) : scripted;
  }

  @Override
  public Optional<String> figure(String factId) {
    return Optional.ofNullable(figures.get(factId));
  }

  @Override
  public Optional<Reply> topic(String conversation, String topicId) {
    Optional<Reply> reply = Optional.ofNullable(topics.get(topicId));
    reply.ifPresent(it -> last.put(conversation, it));
    return reply;
  }

  @Override
  public Reply preview(String text) {
    previewed.add(text);
    return replyTo(text);
  }

  @Override
  public Optional<Reply> previewTopic(String topicId) {
    return Optional.ofNullable(topics.get(topicId));
  }

  @Override
  public Optional<Reply> lastAnswer(String conversation) {
    return Optional.ofNullable(last.get(conversation));
  }

  @Override
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  @Override
  public List<Theme> themes() {
    return themes;
  }

  @Override
  public List<Origin> sources() {
    return List.of(
        new Origin(
            "Al Jazeera",
            "Kuleba asks NATO for support",
            LocalDate.of(2023, 11, 29),
            Optional.of("https://example.org/1?a=1&b=2")));
  }

  @Override
  public List<String> languages() {
    return languages;
  }

  @Override
  public void forget(String conversation) {
    forgotten.add(conversation);
    last.remove(conversation);
  }
}
