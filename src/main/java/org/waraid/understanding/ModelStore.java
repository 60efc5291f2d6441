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
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the trained model: the one that ships in the program, and under a folder of the operator's
 * the one that an editor's changes made. A file that cannot be read is as good as none.
 *
 * <p>The file is an archive that does not compress: vectors hardly shrink, taking them apart costs
 * a start a quarter of a second, and the program's jar takes archives in as they are.
 */
final class ModelStore {
  private static final Logger log = LoggerFactory.getLogger(ModelStore.class);
  private static final int BUFFER = 1 << 16;

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

  Optional<Model> kept() {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    // As a file it has a table of contents at its end, so that one cut short is noticed at once.
    try (ZipFile archive = new ZipFile(file.toFile());
        InputStream in = archive.getInputStream(new ZipEntry(name))) {
      if (in == null) {
        throw new IOException("it holds no " + name);
      }
      return Optional.of(Model.read(new DataInputStream(new BufferedInputStream(in, BUFFER))));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // A damaged length may ask for more memory than there is; nothing of it was taken.
      log.warn("The model file {} cannot be read and is made anew: {}", file, e.toString());
      return Optional.empty();
    }
  }

  Optional<Model> shipped() {
    try (InputStream in = ModelStore.class.getResourceAsStream("/understanding/" + name)) {
      return in == null ? Optional.empty() : Optional.of(read(in));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      log.warn("The model that ships in the program cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  private static Model read(InputStream in) throws IOException {
    ZipInputStream archive = new ZipInputStream(new BufferedInputStream(in, BUFFER));
    if (archive.getNextEntry() == null) {
      throw new IOException("it is not an archive");
    }
    return Model.read(new DataInputStream(new BufferedInputStream(archive, BUFFER)));
  }

  /** Writes beside and moves into place, so that a crash leaves the old file or the new one. */
  void keep(Model model) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, name, ".part");
      try (ZipOutputStream archive =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER))) {
        archive.setLevel(Deflater.NO_COMPRESSION);
        archive.putNextEntry(new ZipEntry(name));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(archive, BUFFER));
        model.write(out);
        out.flush();
        archive.closeEntry();
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
}
