package org.waraid.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** In what SQLite and PostgreSQL differ. */
enum Dialect {
  SQLITE {
    @Override
    void configure(HikariConfig config, StoreSettings settings, OptionalInt pages) {
      SQLiteConfig sqlite = new SQLiteConfig();
      sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
      // Many writes share one commit, so that the disk's own word for each is affordable.
      sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      sqlite.setBusyTimeout(BUSY_MILLIS);
      sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      pages.ifPresent(sqlite::setMaxPageCount);
      SQLiteDataSource source = new SQLiteDataSource(sqlite);
      source.setUrl("jdbc:sqlite:" + settings.file());
      config.setDataSource(source);
    }

    @Override
    Map<String, String> types() {
      return Map.of("bytes", "blob");
    }

    @Override
    long now(Handle handle) {
      return System.currentTimeMillis();
    }
  },
  POSTGRESQL {
    @Override
    void configure(HikariConfig config, StoreSettings settings, OptionalInt pages) {
      config.setJdbcUrl(settings.database().orElseThrow());
      settings.user().ifPresent(config::setUsername);
      settings.password().ifPresent(config::setPassword);
      config.addDataSourceProperty("ApplicationName", "war-aid-bot");
      config.addDataSourceProperty("connectTimeout", "3");
      config.addDataSourceProperty("loginTimeout", "3");
      // What hangs longer counts as away: answers must not wait for it.
      config.addDataSourceProperty("socketTimeout", "5");
      config.addDataSourceProperty("tcpKeepAlive", "true");
    }

    @Override
    Map<String, String> types() {
      return Map.of("bytes", "bytea");
    }

    /** The database's own time, since replicas' clocks may disagree. */
    @Override
    long now(Handle handle) {
      return handle
          .createQuery("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)")
          .mapTo(Long.class)
          .one();
    }
  };

  private static final int BUSY_MILLIS = 1_000;

  static Dialect of(StoreSettings settings) {
    return settings.database().isPresent() ? POSTGRESQL : SQLITE;
  }

  /**
   * Says where the database is and how it is to be used.
   *
   * @param pages how large SQLite's file may become; PostgreSQL has bounds of its own
   */
  abstract void configure(HikariConfig config, StoreSettings settings, OptionalInt pages);

  /** Names of column types, for the migrations. */
  abstract Map<String, String> types();

  abstract long now(Handle handle);
}
