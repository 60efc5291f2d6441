package org.waraid.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;

/** Counts and times the replies of another assistant. */
final class MeasuredAssistant implements Assistant {
  private final Assistant assistant;
  private final MeterRegistry registry;
  // The registry finds a timer by building it, which costs more than a cached reply.
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  MeasuredAssistant(Assistant assistant, MeterRegistry registry) {
    this.assistant = assistant;
    this.registry = registry;
  }

  @Override
  public Reply reply(Message message) {
    Timer.Sample sample = Timer.start(registry);
    Reply reply = assistant.reply(message);
    sample.stop(timer(reply));
    return reply;
  }

  @Override
  public Optional<Reply> knownReply(Message message) {
    Timer.Sample sample = Timer.start(registry);
    Optional<Reply> reply = assistant.knownReply(message);
    reply.ifPresent(it -> sample.stop(timer(it)));
    return reply;
  }

  @Override
  public Optional<Reply> topic(String conversation, String topicId) {
    Timer.Sample sample = Timer.start(registry);
    Optional<Reply> reply = assistant.topic(conversation, topicId);
    reply.ifPresent(it -> sample.stop(timer(it)));
    return reply;
  }

  @Override
  public Reply preview(String text) {
    return assistant.preview(text);
  }

  @Override
  public Optional<Reply> previewTopic(String topicId) {
    return assistant.previewTopic(topicId);
  }

  @Override
  public Optional<Reply> lastAnswer(String conversation) {
    return assistant.lastAnswer(conversation);
  }

  @Override
  public List<Suggestion> suggestions() {
    return assistant.suggestions();
  }

  @Override
  public List<Theme> themes() {
    return assistant.themes();
  }

  @Override
  public List<Origin> sources() {
    return assistant.sources();
  }

  @Override
  public Optional<String> figure(String factId) {
    return assistant.figure(factId);
  }

  @Override
  public List<String> languages() {
    return assistant.languages();
  }

  @Override
  public void forget(String conversation) {
    assistant.forget(conversation);
  }

  private Timer timer(Reply reply) {
    return timers.computeIfAbsent(reply.outcome(), this::timer);
  }

  private Timer timer(String outcome) {
    return Timer.builder("waraid.replies")
        .description("Replies by outcome, and how long each took")
        .tag("outcome", outcome)
        .serviceLevelObjectives(
            Duration.ofNanos(250_000),
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(100),
            Duration.ofMillis(500))
        .register(registry);
  }
}
