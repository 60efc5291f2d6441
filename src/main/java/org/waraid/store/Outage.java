package org.waraid.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Reads from a failure whether the store is out of order, and says why without quoting data. */
final class Outage {
  private Outage() {}

  /** Whether the same write may succeed later; false when the write itself is at fault. */
  static boolean is(Throwable failure) {
    SQLException sql = sql(failure);
    if (sql == null) {
      return failure instanceof org.jdbi.v3.core.JdbiException
          || failure instanceof org.flywaydb.core.api.FlywayException
          || failure instanceof java.io.UncheckedIOException;
    }
    String state = String.valueOf(sql.getSQLState());
    if (sql instanceof org.sqlite.SQLiteException sqlite) {
      return switch (primary(sqlite)) {
        case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE -> false;
        default -> true;
      };
    }
    // 22: data that the database cannot take; 23: a constraint.
    return !state.startsWith("22") && !state.startsWith("23");
  }

  /** Why, and what mends it. */
  static String why(Throwable failure) {
    SQLException sql = sql(failure);
    if (sql instanceof org.sqlite.SQLiteException sqlite) {
      return why(primary(sqlite));
    }
    String state = sql == null ? "" : String.valueOf(sql.getSQLState());
    if (state.startsWith("28")) {
      return "the database does not accept the user or password: check DATABASE_URL,"
          + " DATABASE_USER and DATABASE_PASSWORD";
    }
    if (state.startsWith("3D")) {
      return "there is no such database: make it, or check DATABASE_URL";
    }
    if (state.startsWith("53")) {
      return "the database has no disk, memory or connections left";
    }
    if (state.startsWith("42501") || state.startsWith("25006")) {
      return "the database does not let this user write";
    }
    if (sql == null || state.startsWith("08") || state.startsWith("57") || state.equals("null")) {
      return sql == null && failure.getCause() instanceof java.nio.file.FileSystemException
          ? "the folder cannot be made or written: check DATA_DIR and its rights"
          : "the database cannot be reached: check that it runs, the network and DATABASE_URL";
    }
    return "the database refuses (SQLSTATE " + state + ")";
  }

  private static String why(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_FULL -> "the disk is full: make room";
      case SQLITE_BUSY, SQLITE_LOCKED -> "another program holds the file: end it";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
          "the file cannot be written: give this user the right to";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "the file is damaged: stop, move it away and start again";
      case SQLITE_IOERR -> "the disk fails: look into the system's log";
      default -> "the file cannot be used (" + code.name() + ")";
    };
  }

  /** SQLite's finer codes carry the plain one in their last eight bits. */
  private static SQLiteErrorCode primary(org.sqlite.SQLiteException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff);
  }

  private static @Nullable SQLException sql(Throwable failure) {
    @Nullable SQLException found = null;
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
        found = sql;
      }
      if (each instanceof org.sqlite.SQLiteException sqlite) {
        return sqlite;
      }
    }
    return found;
  }
}
