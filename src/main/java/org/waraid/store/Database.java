package org.waraid.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The connections to the database, and its tables once it can be reached. Thread-safe. */
final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final long WAIT_MILLIS = 2_000;

  private final StoreSettings settings;
  private final Dialect dialect;
  private final Health health;
  private final HikariDataSource source;
  private final Jdbi jdbi;
  private volatile boolean migrated;

  Database(StoreSettings settings, OptionalInt pages, Health health) {
    this.settings = settings;
    this.dialect = Dialect.of(settings);
    this.health = health;
    HikariConfig config = new HikariConfig();
    dialect.configure(config, settings, pages);
    config.setPoolName("store");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(WAIT_MILLIS / 2);
    // A database that is away at the start comes later.
    config.setInitializationFailTimeout(-1);
    this.source = new HikariDataSource(config);
    this.jdbi = Jdbi.create(source);
    // Failures are told without what was written: it may be anyone's message.
    jdbi.getConfig(SqlStatements.class).setAttachAllStatementsForCleanup(false);
  }

  Dialect dialect() {
    return dialect;
  }

  /** Makes or renews the tables. */
  void migrate() {
    if (migrated) {
      return;
    }
    if (dialect == Dialect.SQLITE) {
      makeFolder();
    }
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(dialect.types())
        .load()
        .migrate();
    migrated = true;
  }

  /** Next time the tables are looked after again: the file may have been taken away. */
  void distrust() {
    migrated = false;
  }

  /** Writes in one transaction. Only one thread at a time does so. */
  void write(Consumer<Handle> work) {
    migrate();
    jdbi.useTransaction(work::accept);
  }

  /** Reads, or gives what holds without the store when that is out of order. */
  <T> T read(T without, Function<Handle, T> work) {
    if (!migrated || health.down()) {
      return without;
    }
    try {
      return jdbi.withHandle(work::apply);
    } catch (RuntimeException e) {
      health.failed(e);
      return without;
    }
  }

  /** Reads, and fails when the store is out of order. */
  <T> T readOrFail(Function<Handle, T> work) {
    try {
      migrate();
      return jdbi.withHandle(work::apply);
    } catch (RuntimeException e) {
      health.failed(e);
      throw new IllegalStateException("the store cannot be read: " + Outage.why(e));
    }
  }

  /** Makes a table and takes that back. */
  void tryToWrite() {
    jdbi.useTransaction(
        handle -> {
          handle.execute("create table doctor_was_here (id integer)");
          handle.rollback();
        });
  }

  private void makeFolder() {
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
