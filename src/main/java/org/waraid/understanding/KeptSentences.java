package org.waraid.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sentence vectors that are kept in a file, for sets that are measured again and again. */
public final class KeptSentences implements Sentences {
  private final Sentences source;
  private final Map<String, Vector> kept = new ConcurrentHashMap<>();

  /** Vectors of a source that are computed once while this lives. */
  public KeptSentences(Sentences source) {
    this.source = source;
  }

  @Override
  public Optional<Vector> vector(String text) {
    Vector known = kept.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Vector> found = source.vector(text);
    found.ifPresent(vector -> kept.put(text, vector));
    return found;
  }

  /** Takes over what a file holds, if it is there. */
  public void load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int left = in.readInt(); left > 0; left--) {
        kept.put(in.readUTF(), Vector.read(in));
      }
    }
  }

  /** Writes all that is known to a file. */
  public void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(kept.size());
      for (Map.Entry<String, Vector> entry : kept.entrySet()) {
        out.writeUTF(entry.getKey());
        entry.getValue().write(out);
      }
    }
  }
}
