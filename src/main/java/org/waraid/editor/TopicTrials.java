package org.waraid.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.Topic;

/** Asks an assistant what the topics' own tests ask, and tells what came out differently. */
public final class TopicTrials {
  private final String language;

  /** Trials of the tests in one language. */
  public TopicTrials(String language) {
    this.language = language;
  }

  /** What came out differently, each where it is written; none for files with errors. */
  public List<Problem> failures(Reading reading, Assistant assistant) {
    List<Problem> problems = new ArrayList<>();
    List<Topic> topics = reading.catalogue().map(it -> it.topics()).orElse(List.of());
    for (Topic topic : topics) {
      Map<String, Topic.Expectation> tests = topic.tests().getOrDefault(language, Map.of());
      tests.forEach(
          (message, expected) ->
              failure(assistant, topic, message, expected)
                  .flatMap(
                      text ->
                          reading
                              .test(topic, language, message)
                              .map(place -> Problem.error(place, "topic-test", text)))
                  .ifPresent(problems::add));
    }
    return problems;
  }

  private static Optional<String> failure(
      Assistant assistant, Topic topic, String message, Topic.Expectation expected) {
    Reply reply = assistant.preview(message);
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
