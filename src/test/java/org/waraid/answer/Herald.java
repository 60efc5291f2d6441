package org.waraid.answer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;

/** The small response files under src/test/resources. */
final class Herald {
  static final Catalogue CATALOGUE =
      new ResponseReader(Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC))
          .read(Path.of("src/test/resources/responses"))
          .catalogue()
          .orElseThrow();

  private Herald() {}

  static Topic topic(String id) {
    return CATALOGUE.topic(id).orElseThrow();
  }
}
