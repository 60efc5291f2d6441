package org.waraid.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waraid.topic.ResponseFile.Kind;

/** Finds and reads the response files of one directory. Used once. */
final class ResponseFiles {
  private static final Set<String> FOLDERS = Set.of("topics", "vocabulary", "schema");
  private static final List<String> SINGLE =
      List.of("sources.yaml", "facts.yaml", "smalltalk.yaml", "neighbours.yaml", "talks.yaml");

  private final Path directory;
  private final ParsedFiles parsed;
  private final List<Problem> problems;
  private final List<Found> found = new ArrayList<>();
  private final List<ResponseFile> files = new ArrayList<>();
  private final MessageDigest digest;

  private ResponseFiles(Path directory, ParsedFiles parsed, List<Problem> problems) {
    this.directory = directory;
    this.parsed = parsed;
    this.problems = problems;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** A file that was found, with its content where that could be had. */
  private record Found(Kind kind, Path path, String name, Optional<byte[]> content) {}

  /** Reads all files; whatever is wrong with their form is added to the problems. */
  static ResponseFiles read(Path directory, ParsedFiles parsed, List<Problem> problems) {
    parsed.begin(directory);
    ResponseFiles files = new ResponseFiles(directory, parsed, problems);
    files.readSingle(Kind.SOURCES, "sources.yaml", true);
    files.readSingle(Kind.FACTS, "facts.yaml", true);
    files.readFolder(Kind.TOPICS, "topics");
    files.readSingle(Kind.SMALL_TALK, "smalltalk.yaml", false);
    files.readSingle(Kind.NEIGHBOURS, "neighbours.yaml", false);
    files.readWhereThere(Kind.TALKS, "talks.yaml");
    files.readFolder(Kind.VOCABULARY, "vocabulary");
    files.warnOfStrangers();
    files.parse();
    return files;
  }

  List<ResponseFile> files() {
    return files;
  }

  /** A hash of all names and contents. */
  String version() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private void readSingle(Kind kind, String name, boolean needed) {
    if (Files.exists(directory.resolve(name))) {
      read(kind, name);
      return;
    }
    Place place = new Place(directory.resolve(name), 1, 1);
    problems.add(
        needed
            ? Problem.error(
                place,
                "missing-file",
                "there is no such file; it begins with '" + kind.list() + ":'")
            : Problem.warning(
                place,
                "missing-file",
                "there is no such file; without it the bot knows no messages of this sort"));
  }

  /** Without it follow-ups are understood a little worse, which nobody need be told. */
  private void readWhereThere(Kind kind, String name) {
    if (Files.exists(directory.resolve(name))) {
      read(kind, name);
    }
  }

  private void readFolder(Kind kind, String folder) {
    int before = found.size();
    for (String name : list(directory.resolve(folder))) {
      if (name.endsWith(".yaml")) {
        read(kind, folder + "/" + name);
      } else {
        problems.add(
            Problem.warning(
                new Place(directory.resolve(folder).resolve(name), 1, 1),
                "not-read",
                name.endsWith(".yml")
                    ? "this file is not read; let its name end in .yaml"
                    : "this is not read; only files whose names end in .yaml are"));
      }
    }
    if (found.size() == before) {
      problems.add(
          Problem.error(
              new Place(directory.resolve(folder), 1, 1),
              "missing-file",
              "there is no .yaml file in this folder; it needs at least one"));
    }
  }

  private void read(Kind kind, String name) {
    Path path = directory.resolve(name);
    try {
      byte[] content = Files.readAllBytes(path);
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(content);
      digest.update((byte) 0);
      found.add(new Found(kind, path, name, Optional.of(content)));
    } catch (IOException e) {
      problems.add(
          Problem.error(
              new Place(path, 1, 1),
              "unreadable",
              "the file cannot be read (" + e.getClass().getSimpleName() + "); check its rights"));
      found.add(new Found(kind, path, name, Optional.empty()));
    }
  }

  /** Side by side, since parsing is most of it. */
  private void parse() {
    List<List<Problem>> problemsOf =
        found.stream().<List<Problem>>map(each -> new ArrayList<>()).toList();
    files.addAll(
        IntStream.range(0, found.size())
            .parallel()
            .mapToObj(i -> parsed(found.get(i), problemsOf.get(i)))
            .toList());
    problemsOf.forEach(problems::addAll);
  }

  private ResponseFile parsed(Found file, List<Problem> itsProblems) {
    return file.content()
        .map(content -> parsed.of(file.kind(), file.path(), file.name(), content, itsProblems))
        .orElseGet(
            () ->
                new ResponseFile(
                    file.kind(), file.path(), file.name(), Optional.empty(), Set.of()));
  }

  private void warnOfStrangers() {
    for (String name : list(directory)) {
      boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
      boolean folder = Files.isDirectory(directory.resolve(name));
      if ((yaml && !SINGLE.contains(name)) || (folder && !FOLDERS.contains(name))) {
        List<String> known = new ArrayList<>(SINGLE);
        known.addAll(FOLDERS);
        problems.add(
            Problem.warning(
                new Place(directory.resolve(name), 1, 1),
                "not-read",
                "this is not read; topics belong in topics/, terms in vocabulary/"
                    + Nearest.hint(name, known)));
      }
    }
  }

  /** Names in a folder, sorted, without hidden files and editors' backups. */
  private Set<String> list(Path folder) {
    Set<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.endsWith("~"))
          .forEach(names::add);
    } catch (IOException e) {
      problems.add(
          Problem.error(
              new Place(folder, 1, 1),
              "unreadable",
              "the folder cannot be read ("
                  + e.getClass().getSimpleName()
                  + "); check its rights"));
    }
    return names;
  }
}
