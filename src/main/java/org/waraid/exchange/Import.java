package org.waraid.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads files of other programs as drafts of topics. Safe to share between threads. */
public final class Import {
  private static final String ENGLISH = "en";

  private final Optional<Format> format;
  private final Optional<String> language;

  /**
   * An import.
   *
   * @param format of all files; each file's own tells it when this is empty
   * @param language of files that do not tell theirs; English when this is empty
   */
  public Import(Optional<Format> format, Optional<String> language) {
    this.format = format;
    this.language = language;
  }

  /**
   * Reads files that belong together: what one says of a topic adds to what another says.
   *
   * @param taken ids that no topic may get
   */
  public Imported read(List<Path> files, Set<String> taken) {
    Gathering gathering = new Gathering();
    Map<Format, Importer> importers = new EnumMap<>(Format.class);
    for (Path file : files) {
      try {
        String text = FileText.of(Files.readAllBytes(file));
        Optional<Format> of = format.or(() -> Format.of(file, text));
        if (of.isEmpty()) {
          gathering.error(
              file,
              1,
              "the name does not tell what this is; say --format csv, tsv, rasa, qna or botpress");
        } else {
          importers.computeIfAbsent(of.get(), it -> importer(it, gathering)).read(file, text);
        }
      } catch (BadFileException e) {
        gathering.error(file, e.line(), e.text());
      } catch (IOException e) {
        gathering.error(
            file,
            1,
            Files.exists(file)
                ? "the file cannot be read (%s)".formatted(e.getClass().getSimpleName())
                : "there is no such file");
      }
    }
    importers.values().forEach(Importer::finish);
    return gathering.finish(new Ids(taken));
  }

  private Importer importer(Format of, Gathering gathering) {
    String one = language.orElse(ENGLISH);
    return switch (of) {
      case CSV -> new SheetImporter(gathering, ',', language);
      case TSV -> new SheetImporter(gathering, '\t', language);
      case RASA -> new RasaImporter(gathering, one);
      case QNA -> new QnaImporter(gathering, one);
      case BOTPRESS -> new BotpressImporter(gathering);
    };
  }
}
