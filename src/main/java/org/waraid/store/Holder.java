package org.waraid.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * This process among those that share a store. What it took is its own while it shows now and then
 * that it lives; where it is alone by a lock on the folder, nobody else can be alive.
 */
final class Holder implements AutoCloseable {
  /** How long a process that shows nothing counts as alive. */
  static final long LEASE_MILLIS = 20_000;

  static final long BEAT_MILLIS = 5_000;

  private final String id = UUID.randomUUID().toString();
  private final Dialect dialect;
  private final @Nullable RandomAccessFile file;
  private final boolean alone;
  private final long openedAt = System.currentTimeMillis();

  Holder(StoreSettings settings) {
    this.dialect = Dialect.of(settings);
    @Nullable RandomAccessFile opened = null;
    boolean locked = false;
    if (dialect == Dialect.SQLITE) {
      try {
        java.nio.file.Files.createDirectories(settings.folder());
        opened = new RandomAccessFile(settings.folder().resolve("store.lock").toFile(), "rw");
        FileLock lock = opened.getChannel().tryLock();
        locked = lock != null;
      } catch (IOException | OverlappingFileLockException e) {
        // Then it counts as one of several, which only makes taking over slower.
        locked = false;
      }
    }
    this.file = opened;
    this.alone = locked;
  }

  String id() {
    return id;
  }

  /** Whether other processes may write here too. */
  boolean shared() {
    return !alone;
  }

  void beat(Handle handle) {
    handle.execute(
        "insert into holder (id, seen_at) values (?, ?)"
            + " on conflict (id) do update set seen_at = excluded.seen_at",
        id,
        dialect.now(handle));
  }

  void leave(Handle handle) {
    handle.execute("delete from holder where id = ?", id);
  }

  /** From when on a beat shows that a process is alive. */
  long aliveSince(Handle handle) {
    long leased = dialect.now(handle) - LEASE_MILLIS;
    // Whoever had the lock before is dead; whoever came since then lives beside this one.
    return alone ? Math.max(openedAt, leased) : leased;
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
