package org.waraid.topic;

import java.util.List;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Tells what a draft still lacks before it can be published. */
final class Drafts {
  private final Loaded loaded;

  Drafts(Loaded loaded) {
    this.loaded = loaded;
  }

  void check() {
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      List<String> missing =
          List.of("about", "answer").stream()
              .filter(key -> topic.tree().get(key).isEmpty())
              .toList();
      if (References.isDraft(topic) && !missing.isEmpty()) {
        loaded.warn(
            topic.tree().place(),
            "unfinished-draft",
            "the draft '%s' has no '%s' yet; it needs %s before it is published"
                .formatted(
                    Phrasings.name(topic),
                    String.join("' and no '", missing),
                    missing.size() == 1 ? "it" : "both"));
      }
    }
  }
}
