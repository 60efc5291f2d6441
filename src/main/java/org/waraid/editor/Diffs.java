package org.waraid.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes changes of files as unified diffs. */
public final class Diffs {
  private static final int AROUND = 2;

  private Diffs() {}

  /** What changed from some files to others, by name. */
  public static String of(Map<String, String> before, Map<String, String> after) {
    Map<String, Optional<String>> changes = changes(before, after);
    return changes.keySet().stream()
        .map(name -> of(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
        .collect(Collectors.joining("\n"));
  }

  /** The files that differ: their content after it, empty for those that are gone. */
  static Map<String, Optional<String>> changes(
      Map<String, String> before, Map<String, String> after) {
    Map<String, Optional<String>> changes = new TreeMap<>();
    after.forEach(
        (name, content) -> {
          if (!content.equals(before.get(name))) {
            changes.put(name, Optional.of(content));
          }
        });
    before
        .keySet()
        .forEach(
            name -> {
              if (!after.containsKey(name)) {
                changes.put(name, Optional.empty());
              }
            });
    return changes;
  }

  private static String of(String name, String before, String after) {
    List<String> old = before.lines().toList();
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff(
            name, name, old, DiffUtils.diff(old, after.lines().toList()), AROUND));
  }
}
