package org.waraid.editor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waraid.answer.Answerer;
import org.waraid.channel.Desk;
import org.waraid.channel.Subscriptions;
import org.waraid.topic.Catalogue;
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
    Tried tried = Tried.of(new TreeMap<>(files), reader);
    return tried
        .catalogue()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name
                        + " has errors:\n"
                        + tried.errors().stream()
                            .map(Marks::line)
                            .collect(Collectors.joining("\n"))));
  }
}
