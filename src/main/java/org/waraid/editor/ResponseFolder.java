package org.waraid.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory of response files, as texts. Files are named from it: {@code topics/aid.yaml}. */
final class ResponseFolder {
  private static final List<String> FOLDERS = List.of("topics", "vocabulary");
  private static final Pattern NAME =
      Pattern.compile(
          "(sources|facts|smalltalk|neighbours|talks)\\.yaml|(topics|vocabulary)/[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*\\.yaml");

  private final Path directory;

  ResponseFolder(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** Whether a file of this name is a response file; nothing else is ever read or written. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  NavigableSet<String> names() {
    NavigableSet<String> names = new TreeSet<>();
    addNames(directory, "", names);
    FOLDERS.forEach(folder -> addNames(directory.resolve(folder), folder + "/", names));
    return names;
  }

  private static void addNames(Path folder, String prefix, NavigableSet<String> names) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> prefix + file.getFileName())
          .filter(ResponseFolder::isName)
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
    }
  }

  /** The content of a file; empty when there is none. */
  Optional<String> read(String name) {
    if (!isName(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Files.readAllBytes(directory.resolve(name)), UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + name + " cannot be read", e);
    }
  }

  /** The content of every file. */
  NavigableMap<String, String> readAll() {
    NavigableMap<String, String> all = new TreeMap<>();
    for (String name : names()) {
      read(name).ifPresent(content -> all.put(name, content));
    }
    return all;
  }

  /**
   * Writes files, each beside and then moved into place, so that nobody reads half of one. When one
   * cannot be written, those before it are put back.
   *
   * @param changes the content by name; empty for a file that is to go
   */
  void write(Map<String, Optional<String>> changes) {
    Map<String, Optional<String>> before = new TreeMap<>();
    try {
      for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
        before.put(change.getKey(), read(change.getKey()));
        put(change.getKey(), change.getValue());
      }
    } catch (IOException | UncheckedIOException e) {
      for (Map.Entry<String, Optional<String>> old : before.entrySet()) {
        try {
          put(old.getKey(), old.getValue());
        } catch (IOException again) {
          e.addSuppressed(again);
        }
      }
      throw new UncheckedIOException(
          "the response files cannot be written: " + e.getMessage(), new IOException(e));
    }
  }

  private void put(String name, Optional<String> content) throws IOException {
    if (!isName(name)) {
      throw new IOException(name + " is no name of a response file");
    }
    Path file = directory.resolve(name);
    if (content.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(beside, content.get());
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Writes all these files into an empty directory. */
  static void copyTo(Path target, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
