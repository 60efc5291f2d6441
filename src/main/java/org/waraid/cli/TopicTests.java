package org.waraid.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waraid.answer.Assistant;
import org.waraid.editor.TopicTrials;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;

/** The topics' own tests, asked of an assistant that is opened for them. */
final class TopicTests implements Function<Reading, List<Problem>> {
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
    return assistants
        .apply(reading)
        .map(it -> new TopicTrials(AnswererFactory.LANGUAGE).failures(reading, it))
        .orElse(List.of());
  }
}
