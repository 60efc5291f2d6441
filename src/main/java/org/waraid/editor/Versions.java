package org.waraid.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.waraid.answer.Answerer;
import org.waraid.channel.Desk;
import org.waraid.channel.Subscriptions;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Understanding;

/** Compares two versions of the response files by what they answer. */
public final class Versions {
  private final ResponseReader reader;
  private final Function<Catalogue, Understanding> opening;
  private final String language;
  private final Clock clock;

  /**
   * What differs.
   *
   * @param diff lines, as a unified diff; empty when none do
   * @param effect what becomes different for those who ask
   */
  public record Difference(String diff, Desk.Effect effect) {}

  /**
   * A comparison.
   *
   * @param opening opens the understanding of the older version
   */
  public Versions(
      ResponseReader reader,
      Function<Catalogue, Understanding> opening,
      String language,
      Clock clock) {
    this.reader = reader;
    this.opening = opening;
    this.language = language;
    this.clock = clock;
  }

  /** What every subscribed chat was told last. */
  public static List<Subscriptions.Given> given(Subscriptions subscriptions) {
    return Drafts.given(subscriptions);
  }

  /** Every response file of a directory, by name. */
  public static Map<String, String> files(Path directory) {
    return new ResponseFolder(directory).readAll();
  }

  /**
   * Compares.
   *
   * @param questions that people asked; the tests of both versions are asked besides
   * @param given what subscribed chats were told
   * @throws IllegalStateException naming every error of a version that cannot be used
   */
  public Difference between(
      Map<String, String> before,
      Map<String, String> after,
      Collection<String> questions,
      Collection<Subscriptions.Given> given) {
    if (before.equals(after)) {
      return new Difference("", Desk.Effect.NONE);
    }
    Catalogue old = catalogue("The older version", before);
    Catalogue now = catalogue("The newer version", after);
    Understanding understanding = opening.apply(old);
    Set<String> asked = new LinkedHashSet<>(questions);
    asked.addAll(Effects.tests(old, language));
    asked.addAll(Effects.tests(now, language));
    return new Difference(
        Diffs.of(before, after),
        Effects.between(
            new Answerer(old, understanding, language, clock),
            new Answerer(now, understanding.changed(now), language, clock),
            asked,
            given));
  }

  private Catalogue catalogue(String name, Map<String, String> files) {
    try {
      Path directory = Files.createTempDirectory("responses-");
      try {
        ResponseFolder.copyTo(directory, files);
        Reading reading = reader.read(directory);
        return reading
            .catalogue()
            .orElseThrow(() -> new IllegalStateException(errors(name, reading, directory)));
      } finally {
        PathUtils.deleteDirectory(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the versions cannot be compared: " + e.getMessage(), e);
    }
  }

  private static String errors(String name, Reading reading, Path directory) {
    return name
        + " has errors:\n"
        + Marks.of(reading.problems().stream().filter(Problem::isError).toList(), directory)
            .stream()
            .map(Marks::line)
            .collect(Collectors.joining("\n"));
  }
}
