package org.waraid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes files that were not there: all of them or none, and none by half. */
final class NewFiles {
  private NewFiles() {}

  /**
   * Writes each text beside its target and then moves it there.
   *
   * @return a target that exists already, because of which nothing is written
   */
  static Optional<Path> write(List<Path> targets, List<String> texts) throws IOException {
    Optional<Path> present = targets.stream().filter(Files::exists).findFirst();
    if (present.isPresent()) {
      return present;
    }
    List<Path> parts = new ArrayList<>();
    List<Path> moved = new ArrayList<>();
    try {
      for (int i = 0; i < targets.size(); i++) {
        Path folder = targets.get(i).toAbsolutePath().getParent();
        if (folder == null) {
          throw new IOException(targets.get(i) + " is no place for a file");
        }
        Files.createDirectories(folder);
        // Names that begin with a dot are not read as response files.
        Path part = folder.resolve("." + targets.get(i).getFileName() + "." + UUID.randomUUID());
        parts.add(part);
        Files.writeString(
            part, texts.get(i), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      }
      for (int i = 0; i < targets.size(); i++) {
        Files.move(parts.get(i), targets.get(i));
        moved.add(targets.get(i));
      }
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      delete(moved);
      return targets.stream().filter(target -> !moved.contains(target)).findFirst();
    } catch (IOException e) {
      delete(moved);
      throw e;
    } finally {
      delete(parts);
    }
  }

  private static void delete(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
