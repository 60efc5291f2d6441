package org.waraid.channel.fake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.waraid.answer.Assistant;
import org.waraid.answer.Citation;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;

/** Says what a test tells it to, and remembers what it was asked. */
public final class ScriptedAssistant implements Assistant {
  public final List<Message> asked = new CopyOnWriteArrayList<>();
  public final Map<String, Reply> topics = new ConcurrentHashMap<>();
  private volatile UnaryOperator<String> answers = text -> "You said: " + text;
  private volatile List<Suggestion> suggestions =
      List.of(new Suggestion("us-aid-sent", "US aid sent so far"));

  public void answers(UnaryOperator<String> toText) {
    this.answers = toText;
  }

  public void suggestions(List<Suggestion> list) {
    this.suggestions = list;
  }

  public static Reply answer(String text, List<Suggestion> next) {
    return new Reply.Answer(
        new Reply.Body(text, "en", Optional.empty(), 1, next),
        List.of(),
        List.of(
            new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 1, 1),
            new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 2, 1)));
  }

  @Override
  public Reply reply(Message message) {
    asked.add(message);
    return answer(answers.apply(message.text()), suggestions);
  }

  @Override
  public Optional<Reply> topic(String conversation, String topicId) {
    return Optional.ofNullable(topics.get(topicId));
  }

  @Override
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  @Override
  public void forget(String conversation) {}
}
