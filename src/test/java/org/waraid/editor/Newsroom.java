package org.waraid.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.waraid.answer.Answerer;
import org.waraid.channel.History;
import org.waraid.channel.Kept;
import org.waraid.store.Store;
import org.waraid.store.StoreSettings;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Sentences;
import org.waraid.understanding.Understanding;

/** A copy of the small response files, live, with a real store beside it. */
final class Newsroom implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  final Path files;
  final Store store;
  final Kept kept;
  final Answerer answerer;
  final Live live;

  Newsroom(Path folder) {
    this.files = folder.resolve("responses");
    try {
      if (!Files.exists(files)) {
        PathUtils.copyDirectory(Path.of("src/test/resources/responses"), files);
        addPhrasings();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.store = Store.open(StoreSettings.in(folder), CLOCK);
    this.kept = store.kept();
    ResponseReader reader = new ResponseReader(CLOCK);
    Reading reading = reader.read(files);
    Catalogue catalogue = reading.catalogue().orElseThrow();
    Understanding understanding =
        Understanding.open(
            catalogue, "en", Sentences.none(), Set.of(), folder.resolve("understanding"));
    this.answerer = new Answerer(catalogue, understanding, "en", CLOCK);
    this.live =
        new Live(files, reader, answerer, catalogue, understanding, reading.problems(), CLOCK);
  }

  /** As many as it takes to learn words' weights. */
  private void addPhrasings() {
    String norway = "        - How much aid has Norway sent?\n";
    String shells = "      en: [how many shells, ";
    StringBuilder ofNorway = new StringBuilder(norway);
    StringBuilder ofShells = new StringBuilder(shells);
    for (String way : List.of("please", "so", "tell me", "well", "do you know", "I wonder")) {
      ofNorway.append("        - ").append(way).append(" how much aid has Norway sent\n");
      ofNorway.append("        - ").append(way).append(" what did Norway give in aid\n");
      ofShells.append(way).append(" how many shells were sent, ");
      ofShells.append(way).append(" what number of shells, ");
    }
    replace("topics/aid.yaml", norway, ofNorway.toString());
    replace("topics/aid.yaml", shells, ofShells.toString());
  }

  EditorDesk desk() {
    return desk(store.history());
  }

  EditorDesk desk(History history) {
    return new EditorDesk(live, history, kept, CLOCK);
  }

  String read(String file) {
    try {
      return Files.readString(files.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String content) {
    try {
      Files.writeString(files.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void replace(String file, String old, String now) {
    String content = read(file);
    if (!content.contains(old)) {
      throw new IllegalArgumentException(file + " does not hold " + old);
    }
    write(file, content.replace(old, now));
  }

  /** What a topic's answer says now. */
  String told(String topic) {
    return answerer.previewTopic(topic).map(reply -> reply.body().text()).orElse("");
  }

  /** What of the store would be left on the disk if the process died now. */
  void copyStoreTo(Path other) {
    try {
      Files.createDirectories(other);
      String from = "jdbc:sqlite:" + files.resolveSibling("war-aid-bot.db");
      try (Connection connection = DriverManager.getConnection(from);
          Statement statement = connection.createStatement()) {
        statement.execute("vacuum into '" + other.resolve("war-aid-bot.db") + "'");
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    live.close();
    store.close();
  }
}
