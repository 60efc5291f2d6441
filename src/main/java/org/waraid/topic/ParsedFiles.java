package org.waraid.topic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waraid.topic.ResponseFile.Kind;

/**
 * Files as they were read before, for as long as there is memory to spare: of those that an editor
 * saves most are the same as at the last reload, and parsing is most of it. Thread-safe.
 */
final class ParsedFiles {
  private static final int MOST = 200;

  private final Map<Kind, ResponseSchema> schemas = new ConcurrentHashMap<>();
  private final Cache<Path, Parsed> parsed =
      Caffeine.newBuilder().maximumSize(MOST).softValues().build();

  /** A file that was read, with what it was read from and what was wrong with its form. */
  private record Parsed(String content, ResponseFile file, List<Problem> problems) {}

  private volatile Optional<Path> home = Optional.empty();

  /** The first directory read is the one that is read again; copies to try a change in are not. */
  synchronized void begin(Path directory) {
    home = home.or(() -> Optional.of(directory));
  }

  /** A file; whatever is wrong with its form is added to the problems. */
  ResponseFile of(Kind kind, Path path, String name, byte[] content, List<Problem> problems) {
    // Bytes as they are, which need not be text.
    String same = new String(content, StandardCharsets.ISO_8859_1);
    Parsed known = parsed.getIfPresent(path);
    if (known == null || !known.content().equals(same) || known.file().kind() != kind) {
      List<Problem> found = new ArrayList<>();
      ResponseSchema schema =
          schemas.computeIfAbsent(kind, sort -> new ResponseSchema(sort.schemaName()));
      known =
          new Parsed(
              same,
              ResponseFile.read(kind, schema, path, name, content, found),
              List.copyOf(found));
      if (home.filter(path::startsWith).isPresent()) {
        parsed.put(path, known);
      }
    }
    problems.addAll(known.problems());
    return known.file();
  }
}
