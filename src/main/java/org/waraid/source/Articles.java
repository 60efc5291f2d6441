package org.waraid.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the text of a source where an operator keeps such texts. Safe to share between threads. */
public final class Articles {
  private final List<Path> directories;
  private final ArticleReader reader;

  /** Looks into the directories in their order; such as need not exist. */
  public Articles(List<Path> directories, ArticleReader reader) {
    this.directories = List.copyOf(directories);
    this.reader = reader;
  }

  /**
   * The article of a source; empty where no directory holds its file.
   *
   * @throws ArticleException if the file is there and cannot be used
   */
  public Optional<Article> of(Source source) {
    return directories.stream()
        .map(directory -> inside(directory, source.file()))
        .flatMap(Optional::stream)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(reader::read);
  }

  /**
   * The texts of all sources that are at hand. What is wrong with one of them keeps no other back.
   */
  public Holdings holdings(Collection<Source> sources) {
    Map<Source, Article> articles = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    Set<Path> claimed = new HashSet<>();
    for (Source source : sources) {
      directories.forEach(each -> inside(each, source.file()).ifPresent(claimed::add));
      try {
        of(source)
            .ifPresentOrElse(
                article -> articles.put(source, article),
                () ->
                    problems.add(
                        "the text of %s is not there: expected a file %s"
                            .formatted(source.id(), source.file())));
      } catch (ArticleException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    directories.forEach(each -> problems.addAll(unclaimed(each, claimed)));
    return new Holdings(articles, problems);
  }

  private static List<String> unclaimed(Path directory, Set<Path> claimed) {
    if (!Files.isDirectory(directory)) {
      return List.of("there is no folder " + directory);
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(Path::normalize)
          .filter(file -> Files.isRegularFile(file) && !isHidden(file) && !claimed.contains(file))
          .sorted()
          .map(file -> file + " belongs to no source: name it under 'file:' in sources.yaml")
          .toList();
    } catch (IOException e) {
      return List.of(directory + " cannot be read: give this user the right to read it");
    }
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  /** A file's name comes from an editor and must not lead out of the directory. */
  private static Optional<Path> inside(Path directory, String file) {
    Path path = directory.resolve(file).normalize();
    return path.startsWith(directory.normalize()) ? Optional.of(path) : Optional.empty();
  }
}
