package org.waraid.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.Source;
import org.waraid.topic.ResponseEdit;
import org.waraid.topic.Topic;

/** Makes changes of files of what editors want. Thread-safe. */
final class Preparations {
  private static final String FACTS = "facts.yaml";
  private static final String SOURCES = "sources.yaml";

  private final Live live;
  private final ResponseFolder folder;
  private final Drafts drafts;
  private final History history;
  private final Clock clock;
  private final String language;

  Preparations(Live live, ResponseFolder folder, Drafts drafts, History history, Clock clock) {
    this.live = live;
    this.folder = folder;
    this.drafts = drafts;
    this.history = history;
    this.clock = clock;
    this.language = live.answerer().languages().get(0);
  }

  /** That a topic knows more phrasings. */
  Desk.Outcome teaching(String topic, List<String> phrasings) {
    List<String> texts = phrasings.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    Optional<Topic> known = live.version().catalogue().topic(topic);
    if (known.isEmpty()) {
      return new Desk.Refused(
          "There is no published topic '" + topic + "'. /topics lists what there is.", List.of());
    }
    if (texts.isEmpty()) {
      return new Desk.Refused("There is no question to teach.", List.of());
    }
    String file = "topics/" + known.get().theme() + ".yaml";
    return folder
        .read(file)
        .flatMap(content -> ResponseEdit.withPhrasings(content, topic, language, texts))
        .map(
            content ->
                drafts.prepare(
                    "Teach " + topic + ": " + String.join(" / ", texts),
                    Map.of(file, Optional.of(content)),
                    texts))
        .orElseGet(
            () ->
                new Desk.Refused(
                    "The topic '%s' has no phrasings in '%s' in %s yet; add the first one to the file."
                        .formatted(topic, language, file),
                    List.of()));
  }

  /** Another figure for a fact, and its source if that is new. */
  Desk.Outcome fact(Desk.FactChange change) {
    FactStore facts = live.version().catalogue().facts();
    Optional<Fact> fact = facts.fact(change.fact());
    if (fact.isEmpty() || !(fact.get().value() instanceof Fact.Value.Figure)) {
      return new Desk.Refused(
          facts.derivedFact(change.fact()).isPresent()
              ? "'%s' is computed from others; change those.".formatted(change.fact())
              : "There is no fact '%s' with a figure.".formatted(change.fact()),
          List.of());
    }
    if (change.date().isAfter(LocalDate.now(clock))) {
      return new Desk.Refused("A source cannot be published in the future.", List.of());
    }
    Source source = SourceOfChange.of(change, facts.sources());
    Map<String, Optional<String>> changes = new TreeMap<>();
    Optional<String> changed =
        folder
            .read(FACTS)
            .flatMap(
                content ->
                    ResponseEdit.withFigure(content, change.fact(), change.figure(), source.id()));
    if (changed.isEmpty()) {
      return new Desk.Refused(
          "The fact '%s' does not stand in facts.yaml as it was read; reload first."
              .formatted(change.fact()),
          List.of());
    }
    changes.put(FACTS, changed);
    if (facts.source(source.id()).isEmpty()) {
      changes.put(SOURCES, folder.read(SOURCES).map(all -> ResponseEdit.withSource(all, source)));
    }
    String title =
        "%s: %s, by %s of %s"
            .formatted(change.fact(), change.figure(), change.publisher(), change.date());
    return drafts.prepare(title, changes, List.of());
  }

  Desk.Outcome file(String file, String content) {
    return ResponseFolder.isName(file)
        ? drafts.prepare("Change " + file, Map.of(file, Optional.of(content)), List.of())
        : notAFile(file);
  }

  static Desk.Refused notAFile(String file) {
    return new Desk.Refused(
        "'%s' is no name of a response file; topics are in topics/, their names in small letters, digits and dashes, ending in .yaml."
            .formatted(file),
        List.of());
  }

  Desk.Outcome rollback(String entry) {
    Optional<Map<String, String>> then = history.filesAt(entry);
    if (then.isEmpty()) {
      return new Desk.Refused("There is no entry '%s' in the history.".formatted(entry), List.of());
    }
    return drafts.prepare(
        "Back to " + entry, Diffs.changes(folder.readAll(), then.get()), List.of());
  }
}
