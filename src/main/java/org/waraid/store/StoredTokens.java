package org.waraid.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.waraid.channel.Tokens;

/** What workspaces have entrusted, in the database. */
final class StoredTokens implements Tokens {
  private static final long PATIENCE_SECONDS = 10;

  private final Database database;
  private final Writes writes;

  StoredTokens(Database database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  @Override
  public void put(String team, byte[] encrypted) {
    byte[] secret = encrypted.clone();
    try {
      writes
          .soon(
              1,
              handle ->
                  handle.execute(
                      "insert into token (team, secret) values (?, ?)"
                          + " on conflict (team) do update set secret = excluded.secret",
                      team,
                      secret))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the installation was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the installation could not be kept", e);
    }
  }

  @Override
  public Optional<byte[]> of(String team) {
    return database.readOrFail(
        handle ->
            handle
                .createQuery("select secret from token where team = ?")
                .bind(0, team)
                .map((row, context) -> row.getBytes(1))
                .findOne());
  }

  @Override
  public void remove(String team) {
    writes.later(handle -> handle.execute("delete from token where team = ?", team));
  }

  @Override
  public List<String> teams() {
    return database.readOrFail(
        handle ->
            handle.createQuery("select team from token order by team").mapTo(String.class).list());
  }
}
