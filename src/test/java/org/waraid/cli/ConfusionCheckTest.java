package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.eval.HeldOut;
import org.waraid.eval.Phrasing;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;

class ConfusionCheckTest {
  private static final String AID = "src/test/resources/responses/topics/aid.yaml";

  private final Reading reading =
      new ResponseReader(Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC))
          .read(Path.of("src/test/resources/responses"));

  @Test
  void namesPhrasings_thatAnotherTopicAnswers() {
    List<Problem> problems =
        new ConfusionCheck(
                it -> Optional.of(new SmallAssistant().open().assistant()), it -> List.of())
            .apply(reading);

    assertThat(problems).noneMatch(Problem::isError);
    assertThat(problems)
        .extracting(Problem::toString)
        .contains(
            AID
                + ":7:11: warning: 'How much aid has Norway sent?' of topic 'aid-sent-topic' gets"
                + " the answer of 'us-aid-sent'; move it there, or add it to 'not-this' of"
                + " 'us-aid-sent'",
            AID
                + ":29:42: warning: 'number of shells' of topic 'shells' gets the answer of"
                + " 'eu-shells'; move it there, or add it to 'not-this' of 'eu-shells'")
        .noneMatch(line -> line.contains("Norway's aid so far"));
  }

  @Test
  void namesPairsOfTopics_withThePhrasingsThatWereConfused() {
    List<HeldOut> failures = new ArrayList<>();
    failures.add(heldOut(Phrasing.Kind.TOPIC, "shells", "shells so far", "aid-sent-topic"));
    failures.add(heldOut(Phrasing.Kind.TOPIC, "aid-sent-topic", "Has Norway helped?", "shells"));
    failures.add(heldOut(Phrasing.Kind.TOPIC, "shells", "shells sent", "decline"));
    failures.add(heldOut(Phrasing.Kind.NEAR_MISS, "shells", "how many tanks", "aid-sent-topic"));
    List<Problem> problems =
        new ConfusionCheck(it -> Optional.empty(), it -> failures).apply(reading);

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            AID
                + ":2:9: warning: 'aid-sent-topic' and 'shells' are confused when phrasings are left"
                + " out of the training: 'shells so far' (of 'shells', line 29), 'Has Norway"
                + " helped?' (of 'aid-sent-topic', line 13); add phrasings that set them apart, or"
                + " make them one topic");
  }

  private static HeldOut heldOut(Phrasing.Kind kind, String topic, String text, String got) {
    return new HeldOut(new Phrasing(kind, topic, text), "plain", got, false, Optional.of(0.5));
  }
}
