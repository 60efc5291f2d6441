package org.waraid.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

  /** A file's name comes from an editor and must not lead out of the directory. */
  private static Optional<Path> inside(Path directory, String file) {
    Path path = directory.resolve(file).normalize();
    return path.startsWith(directory.normalize()) ? Optional.of(path) : Optional.empty();
  }
}
