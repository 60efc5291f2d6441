package org.waraid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.Topic;

/** Asks the assistant what the topics' own tests ask, and tells what came out differently. */
final class TopicTests implements Function<Reading, List<Problem>> {
  private static final String LANGUAGE = AnswererFactory.LANGUAGE;

  private final Function<Reading, Optional<Assistant>> assistants;

  /**
   * Tests.
   *
   * @param assistants opens an assistant for the files as read; empty where they have errors
   */
  TopicTests(Function<Reading, Optional<Assistant>> assistants) {
    this.assistants = assistants;
  }

  @Override
  public List<Problem> apply(Reading reading) {
    List<Problem> problems = new ArrayList<>();
    Optional<Assistant> assistant = assistants.apply(reading);
    if (assistant.isEmpty() || reading.catalogue().isEmpty()) {
      return problems;
    }
    for (Topic topic : reading.catalogue().get().topics()) {
      Map<String, Topic.Expectation> tests = topic.tests().getOrDefault(LANGUAGE, Map.of());
      tests.forEach(
          (message, expected) ->
              failure(assistant.get(), topic, message, expected)
                  .flatMap(
                      text ->
                          reading
                              .test(topic, LANGUAGE, message)
                              .map(place -> Problem.error(place, "topic-test", text)))
                  .ifPresent(problems::add));
    }
    return problems;
  }

  private static Optional<String> failure(
      Assistant assistant, Topic topic, String message, Topic.Expectation expected) {
    Reply reply = assistant.reply(new Message("test:" + topic.id() + message, message));
    boolean answered = reply instanceof Reply.Answer answer && tells(answer, topic);
    if (expected == Topic.Expectation.ANSWER && !answered) {
      return Optional.of(
          "this test of topic '"
              + topic.id()
              + "' expects an answer; it gets "
              + described(reply)
              + "; add phrasings like it to 'ask', or correct the test");
    }
    if (expected == Topic.Expectation.DECLINE && reply instanceof Reply.Answer) {
      return Optional.of(
          "this test of topic '"
              + topic.id()
              + "' expects a decline; it gets "
              + described(reply)
              + "; add it to 'not-this' of that topic, or correct the test");
    }
    return Optional.empty();
  }

  /** Its own answer, or another that holds its first fact. */
  private static boolean tells(Reply.Answer answer, Topic topic) {
    return answer.body().intent().filter(topic.id()::equals).isPresent()
        || (!topic.facts().isEmpty() && answer.facts().contains(topic.facts().get(0)));
  }

  private static String described(Reply reply) {
    return reply
        .body()
        .intent()
        .map(topic -> "the answer of '" + topic + "'")
        .orElse("a " + reply.outcome());
  }
}
