package org.waraid.editor;

import java.util.List;
import java.util.Locale;
import org.waraid.channel.Desk;
import org.waraid.source.Source;

/** The source that a changed figure names: one that is known, or a new one. */
final class SourceOfChange {
  private SourceOfChange() {}

  static Source of(Desk.FactChange change, List<Source> known) {
    return known.stream()
        .filter(source -> source.publisher().equalsIgnoreCase(change.publisher().strip()))
        .filter(source -> source.date().equals(change.date()))
        .filter(source -> change.link().isEmpty() || change.link().equals(source.link()))
        .findFirst()
        .orElseGet(() -> made(change, known));
  }

  private static Source made(Desk.FactChange change, List<Source> known) {
    String name = change.publisher().strip();
    String words =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String stem = (words.isEmpty() ? "source" : words) + "-" + change.date();
    String id = stem;
    for (int i = 2; isTaken(id, known); i++) {
      id = stem + "-" + i;
    }
    return new Source(
        id,
        name,
        name,
        change.about().map(String::strip).filter(it -> !it.isEmpty()).orElse(change.fact()),
        change.date(),
        change.link(),
        id + ".txt");
  }

  private static boolean isTaken(String id, List<Source> known) {
    return known.stream().anyMatch(source -> source.id().equals(id));
  }
}
