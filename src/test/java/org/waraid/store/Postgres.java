package org.waraid.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One PostgreSQL server for all tests, started when the first one asks; a database for each. */
final class Postgres {
  private static final class Server {
    static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Postgres() {}

  /** The address of a new, empty database. */
  static String newDatabase() {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    execute("create database " + name);
    return Server.STARTED.getJdbcUrl("postgres", name);
  }

  /** Ends every connection to a database and lets nobody in, or in again. */
  static void letIn(String address, boolean on) {
    String name = address.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
    execute("alter database " + name + " with allow_connections " + on);
    if (!on) {
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }
  }

  private static void execute(String sql) {
    try (Connection connection = Server.STARTED.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
