package org.waraid.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the trained model: the one that ships in the program, and under a folder of the operator's
 * the one that an editor's changes made. A file that cannot be read is as good as none.
 *
 * <p>The model comes first and the vectors of its phrases behind it, since only the next training
 * wants those. The file is an archive that does not compress: vectors hardly shrink, taking them
 * apart costs a start a quarter of a second, and the program's jar takes archives in as they are.
 */
final class ModelStore {
  private static final Logger log = LoggerFactory.getLogger(ModelStore.class);
  private static final int BUFFER = 1 << 16;
  private static final String MODEL = "model";
  private static final String VECTORS = "vectors";

  private final Path folder;
  private final String name;

  /**
   * A store.
   *
   * @param folder where changed models are kept
   * @param name file name of the model, also that of the shipped one
   */
  ModelStore(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** The kept model where its key is this one, else the shipped one where its key is. */
  Optional<Model> fitting(String key) {
    return kept(in -> fitting(key, in)).or(() -> shipped(in -> fitting(key, in)));
  }

  /**
   * The vectors of phrases that earlier trainings embedded, which is what costs a training most.
   */
  Map<String, Vector> vectors() {
    Map<String, Vector> vectors = new HashMap<>();
    shipped(in -> readVectors(in)).ifPresent(vectors::putAll);
    kept(in -> readVectors(in)).ifPresent(vectors::putAll);
    return vectors;
  }

  /** Reads what it wants of an archive; null where it is not there. */
  private interface Reading<T> {
    @Nullable T read(ZipInputStream archive) throws IOException;
  }

  private <T> Optional<T> kept(Reading<T> reading) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    // As a file it has a table of contents at its end, so that one cut short is noticed at once.
    try (ZipFile whole = new ZipFile(file.toFile());
        InputStream in = Files.newInputStream(file)) {
      if (whole.getEntry(MODEL) == null || whole.getEntry(VECTORS) == null) {
        throw new IOException("it holds no model");
      }
      return Optional.ofNullable(reading.read(archive(in)));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // A damaged length may ask for more memory than there is; nothing of it was taken.
      log.warn("The model file {} cannot be read and is made anew: {}", file, e.toString());
      return Optional.empty();
    }
  }

  private <T> Optional<T> shipped(Reading<T> reading) {
    try (InputStream in = ModelStore.class.getResourceAsStream("/understanding/" + name)) {
      return in == null ? Optional.empty() : Optional.ofNullable(reading.read(archive(in)));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      log.warn("The model that ships in the program cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  private static ZipInputStream archive(InputStream in) {
    return new ZipInputStream(new BufferedInputStream(in, BUFFER));
  }

  private static DataInputStream entry(String wanted, ZipInputStream archive) throws IOException {
    ZipEntry entry = archive.getNextEntry();
    while (entry != null && !entry.getName().equals(wanted)) {
      entry = archive.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("it holds no " + wanted);
    }
    return new DataInputStream(new BufferedInputStream(archive, BUFFER));
  }

  private static @Nullable Model fitting(String key, ZipInputStream archive) throws IOException {
    DataInputStream in = entry(MODEL, archive);
    return in.readUTF().equals(key) ? Model.read(key, in) : null;
  }

  private static Map<String, Vector> readVectors(ZipInputStream archive) throws IOException {
    DataInputStream in = entry(VECTORS, archive);
    Map<String, Vector> vectors = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      vectors.put(in.readUTF(), Vector.read(in));
    }
    return vectors;
  }

  /** Writes beside and moves into place, so that a crash leaves the old file or the new one. */
  void keep(Model model, Map<String, Vector> vectors) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, name, ".part");
      try (ZipOutputStream archive =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER))) {
        archive.setLevel(Deflater.NO_COMPRESSION);
        write(MODEL, archive, model::write);
        write(VECTORS, archive, out -> writeVectors(vectors, out));
      }
      Files.move(
          draft,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("The trained model cannot be kept and will be trained again: {}", e.toString());
    }
  }

  private interface Writing {
    void write(DataOutputStream out) throws IOException;
  }

  private static void write(String entry, ZipOutputStream archive, Writing writing)
      throws IOException {
    archive.putNextEntry(new ZipEntry(entry));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(archive, BUFFER));
    writing.write(out);
    out.flush();
    archive.closeEntry();
  }

  private static void writeVectors(Map<String, Vector> vectors, DataOutputStream out)
      throws IOException {
    out.writeInt(vectors.size());
    for (Map.Entry<String, Vector> each : vectors.entrySet()) {
      out.writeUTF(each.getKey());
      each.getValue().write(out);
    }
  }
}
