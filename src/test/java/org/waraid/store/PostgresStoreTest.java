package org.waraid.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Inbox.Receipt;
import org.waraid.channel.fake.Eventually;

class PostgresStoreTest extends StoreContract {
  private static final AtomicInteger NAMES = new AtomicInteger();
  @TempDir private Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void startsAServer() throws IOException {
    server = quiet().start();
  }

  @AfterAll
  static void stopsTheServer() throws IOException {
    server.close();
  }

  private static EmbeddedPostgres.Builder quiet() {
    return EmbeddedPostgres.builder()
        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
  }

  @Override
  StoreSettings empty() {
    String name = "test" + NAMES.incrementAndGet();
    Jdbi.create(server.getPostgresDatabase())
        .useHandle(handle -> handle.execute("CREATE DATABASE " + name));
    return at(server.getJdbcUrl("postgres", name));
  }

  private static StoreSettings at(String url) {
    return new StoreSettings(
        Path.of("unused"),
        Optional.of(url),
        Optional.empty(),
        Optional.empty(),
        Duration.ofDays(90));
  }

  @Test
  void answersGoOn_whileTheServerIsAway_andWhatWaitedIsWritten() throws IOException {
    EmbeddedPostgres first = own(0);
    int port = first.getPort();
    try (Store store =
        Store.open(at(first.getJdbcUrl("postgres", "postgres")), Clock.systemUTC())) {
      store.kept().inbox().take("telegram:before", "text");
      first.close();
      Receipt receipt = store.kept().inbox().take("telegram:during", "text");
      assertThat(receipt).isEqualTo(new Receipt(true, false));
      assertThat(store.kept().inbox().take("telegram:before", "text").first()).isFalse();
      Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, () -> store.state());

      try (EmbeddedPostgres second = own(port)) {
        assertThat(second.getPort()).isEqualTo(port);
        Eventually.holds(() -> store.waiting() == 0 && store.state().ready(), store::state);
      }
    }
  }

  /** A server of a test's own, which finds again what it kept; port 0 is any. */
  private EmbeddedPostgres own(int port) throws IOException {
    return quiet()
        .setDataDirectory(folder.resolve("server"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }
}
