package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was published of the response files. Thread-safe. */
public interface History {
  /**
   * One publish.
   *
   * @param id its name
   * @param at when
   * @param who an editor, or {@code files} where somebody saved a file
   * @param why in the editor's words, or what it did
   * @param diff the lines that changed, as a unified diff
   */
  record Entry(String id, Instant at, String who, String why, String diff) {
    public Entry {
      requireNonNull(id, "id is null");
      requireNonNull(at, "at is null");
      requireNonNull(who, "who is null");
      requireNonNull(why, "why is null");
      requireNonNull(diff, "diff is null");
    }
  }

  /**
   * Enters that files are now so, after they were written.
   *
   * @param changed the whole content of each changed file by its name; empty for one that is gone
   * @param all the whole content of every file, for a first entry
   * @return the entry's id
   * @throws java.io.UncheckedIOException when it cannot be kept
   */
  String add(
      String who,
      String why,
      String diff,
      Map<String, Optional<String>> changed,
      Map<String, String> all);

  /**
   * Enters files that a publish is about to change, so that what was saved by hand and is in no
   * entry yet is not lost with it.
   *
   * @param files the content of each by its name; empty for one that is not there yet
   * @throws java.io.UncheckedIOException when it cannot be kept
   */
  default void before(Map<String, Optional<String>> files) {}

  /**
   * Enters, where that is for this history to do, that somebody saved files by themselves, or that
   * they are other files than those of its latest entry. What fails is only logged.
   */
  void noticed(String diff, Map<String, Optional<String>> changed, Map<String, String> all);

  /** The entries, the latest first. */
  List<Entry> latest(int atMost);

  /** Every file as it was after an entry, by name; empty when there is no such entry. */
  Optional<Map<String, String>> filesAt(String id);
}
