package org.waraid.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the store is.
 *
 * @param folder of the SQLite file; used only without a database
 * @param database of PostgreSQL, {@code jdbc:postgresql://host/name}; user and password may stand
 *     in it
 * @param user of the database, when it is not in its address
 * @param password of the database, when it is not in its address
 * @param unansweredKept how long an unanswered question is kept after it was asked last
 */
public record StoreSettings(
    Path folder,
    Optional<String> database,
    Optional<String> user,
    Optional<String> password,
    Duration unansweredKept) {
  static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String FILE = "war-aid-bot.db";

  public StoreSettings {
    requireNonNull(folder, "folder is null");
    requireNonNull(user, "user is null");
    requireNonNull(password, "password is null");
    requireNonNull(unansweredKept, "unansweredKept is null");
    if (database.isPresent() && !database.get().startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "DATABASE_URL must be " + POSTGRESQL + "//host[:port]/name; without it SQLite is used");
    }
  }

  /** A store in a folder, with nothing to set up. */
  public static StoreSettings in(Path folder) {
    return new StoreSettings(
        folder, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofDays(90));
  }

  Path file() {
    return folder.resolve(FILE);
  }

  /** What an operator calls it; never with a password. */
  String name() {
    return database.isPresent()
        ? "PostgreSQL at "
            + database.get().replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//")
        : "SQLite in " + file();
  }

  @Override
  public String toString() {
    return name();
  }
}
