package org.waraid.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;
import org.waraid.answer.Answerer;
import org.waraid.channel.Desk;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Understanding;

/**
 * The files as they would be after a change, read as they will be read.
 *
 * @param files every file's content by name
 * @param catalogue what they say; empty where they have errors
 * @param marks what is wrong with them
 * @param reading the same with places, below a folder that is gone by now
 * @param directory that folder
 */
record Tried(
    NavigableMap<String, String> files,
    Optional<Catalogue> catalogue,
    List<Desk.Mark> marks,
    Reading reading,
    Path directory) {

  /** The files of a folder with some of them changed. */
  static Tried of(
      ResponseFolder folder, Map<String, Optional<String>> changes, ResponseReader reader) {
    NavigableMap<String, String> files = new TreeMap<>(folder.readAll());
    changes.forEach(
        (name, content) ->
            content.ifPresentOrElse(text -> files.put(name, text), () -> files.remove(name)));
    return of(files, reader);
  }

  /** These files and no others. */
  static Tried of(NavigableMap<String, String> files, ResponseReader reader) {
    try {
      Path directory = Files.createTempDirectory("responses-");
      try {
        ResponseFolder.copyTo(directory, files);
        Reading reading = reader.read(directory);
        return new Tried(
            files,
            reading.catalogue(),
            Marks.of(reading.problems(), directory),
            reading,
            directory);
      } finally {
        PathUtils.deleteDirectory(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a change cannot be tried: " + e.getMessage(), e);
    }
  }

  boolean hasErrors() {
    return catalogue.isEmpty();
  }

  /** Those marks because of which the files cannot be used. */
  List<Desk.Mark> errors() {
    return marks.stream().filter(Desk.Mark::error).toList();
  }

  /** What would answer, if there are no errors. */
  Optional<Answerer> answerer(Understanding now, String language, Clock clock) {
    return catalogue.map(it -> new Answerer(it, now.changed(it), language, clock));
  }
}
