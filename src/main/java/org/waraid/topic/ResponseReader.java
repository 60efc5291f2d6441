package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.fact.FactStore;
import org.waraid.source.QuantityReader;

/**
 * Reads a directory of response files into a catalogue and tells all that is wrong with them. Safe
 * to share between threads.
 */
public final class ResponseReader {
  private final QuantityReader figures = new QuantityReader();
  private final Clock clock;
  private final ParsedFiles parsed = new ParsedFiles();

  /**
   * Makes a reader; it keeps the schemas and what it read, so keep it for the next reload.
   *
   * @param clock tells which topics need to be looked at again
   */
  public ResponseReader(Clock clock) {
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Reads all files of a directory. Warnings do not keep the catalogue from being made. */
  public Reading read(Path directory) {
    List<Problem> problems = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      problems.add(
          Problem.error(new Place(directory, 1, 1), "no-directory", "there is no such directory"));
      FactStore none = new FactStore(List.of(), List.of(), List.of());
      return new Reading(Optional.empty(), problems, none, Map.of(), List.of(), List.of(), 0);
    }
    ResponseFiles files = ResponseFiles.read(directory, parsed, problems);
    Loaded loaded = new Loaded(directory, files.files(), problems);
    FactStore facts = new FactReader(loaded, figures).read();
    new References(loaded).check();
    new Answers(loaded, facts, figures).check();
    new Phrasings(loaded).check();
    new NearPhrasings(loaded).check();
    List<Link> links = new Links(loaded).check();
    new Drafts(loaded).check();
    new Upkeep(loaded, LocalDate.now(clock)).check();
    Optional<Catalogue> catalogue =
        loaded.hasErrors()
            ? Optional.empty()
            : Optional.of(catalogue(loaded, facts, files.version()));
    return new Reading(
        catalogue,
        problems.stream().distinct().sorted().toList(),
        facts,
        loaded.places(),
        loaded.hasErrors() ? List.of() : new TopicReader(loaded).drafts(),
        links,
        files.files().size());
  }

  private static Catalogue catalogue(Loaded loaded, FactStore facts, String version) {
    TopicReader topics = new TopicReader(loaded);
    return new Catalogue(
        facts,
        topics.topics(),
        topics.smallTalk(),
        topics.neighbours(),
        topics.talks(),
        topics.terms(),
        version);
  }
}
