package org.waraid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Inbox.Receipt;
import org.waraid.channel.Tally.Count;
import org.waraid.channel.fake.Eventually;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  StoreSettings settings() {
    return StoreSettings.in(folder.resolve("data"));
  }

  @Test
  void answersGoOn_whileAnotherProgramHoldsTheFile_andAllIsKeptAfterwards() throws SQLException {
    Store store = open();
    store.kept().inbox().take("telegram:update:0", "{}");
    String file = "jdbc:sqlite:" + settings().file();
    try (Connection other = DriverManager.getConnection(file);
        Statement statement = other.createStatement()) {
      statement.execute("begin exclusive");
      assertThat(store.kept().inbox().take("telegram:update:1", "one"))
          .isEqualTo(new Receipt(true, false));
      Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, store::state);
      assertThat(store.state().explanation())
          .contains("another program holds the file: end it")
          .contains("trying again by itself");
      assertThat(store.kept().inbox().take("telegram:update:1", "one").first()).isFalse();
      assertThat(store.kept().memory().recall("telegram:1:1")).isEmpty();
      statement.execute("rollback");
    }
    Eventually.holds(() -> store.state().ready() && store.waiting() == 0, store::state);
    store.close();
    assertThat(open().kept().inbox().unfinished("telegram"))
        .extracting(taken -> taken.payload())
        .contains("one");
  }

  @Test
  void answersGoOn_whileTheDiskIsFull_andAllIsKeptWhenThereIsRoomAgain() throws SQLException {
    open().close();
    String file = "jdbc:sqlite:" + settings().file();
    try (Connection other = DriverManager.getConnection(file);
        Statement statement = other.createStatement()) {
      statement.execute("create table filler (bytes blob)");
      statement.execute("insert into filler values (zeroblob(1000000))");
      int pages = statement.executeQuery("pragma page_count").getInt(1);
      Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
      try (Store store = Store.open(settings(), clock, 1_000, OptionalInt.of(pages))) {
        Eventually.holds(() -> store.state().ready(), store::state);
        String large = "x".repeat(100_000);

        Receipt receipt = store.kept().inbox().take("telegram:update:1", large);
        assertThat(receipt).isEqualTo(new Receipt(true, false));
        Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, store::state);
        assertThat(store.state().explanation())
            .contains("the disk is full: make room")
            .contains("trying again by itself");
        assertThat(store.kept().inbox().take("telegram:update:2", "two"))
            .isEqualTo(new Receipt(true, false));
        assertThat(store.kept().inbox().take("telegram:update:1", large).first()).isFalse();
        store.kept().tally().answered("aid");

        statement.execute("drop table filler");
        Eventually.holds(() -> store.state().ready() && store.waiting() == 0, store::state);
        assertThat(store.kept().inbox().take("telegram:update:1", large))
            .isEqualTo(new Receipt(false, true));
      }
    }
    Store again = open();
    assertThat(again.kept().inbox().unfinished("telegram"))
        .extracting(taken -> taken.key())
        .containsExactlyInAnyOrder("telegram:update:1", "telegram:update:2");
    assertThat(again.kept().tally().mostAsked(1)).containsExactly(new Count("aid", 1));
  }

  @Test
  void saysWhy_whenTheFolderCannotBeMade() throws IOException {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    Store store = openAsItIs();

    Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, store::state);
    assertThat(store.state().explanation()).contains("check DATA_DIR and its rights");
    assertThat(store.kept().inbox().take("telegram:update:1", "{}"))
        .isEqualTo(new Receipt(true, false));
  }

  @Test
  void keepsOnlySoMuchInMemory_whileItIsOutOfOrder() throws IOException {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    try (Store store =
        Store.open(
            settings(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 10, OptionalInt.empty())) {
      Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, store::state);
      for (int i = 0; i < 50; i++) {
        store.kept().unanswered().add("question " + i, "en", "not_stated");
      }
      assertThat(store.waiting()).isLessThanOrEqualTo(10);

      Files.delete(folder.resolve("data"));
      Eventually.holds(() -> store.state().ready() && store.waiting() == 0, store::state);
      assertThat(store.kept().unanswered().count()).isBetween(1L, 10L);
    }
  }

  @Test
  void looksForTheDoctor_andChangesNothing() throws IOException {
    assertThat(StoreCheck.look(settings()).explanation())
        .endsWith("will be made when the bot serves");
    assertThat(folder.resolve("data")).doesNotExist();
    open().close();
    assertThat(StoreCheck.look(settings()).explanation()).endsWith("can be written");
    Files.writeString(settings().file(), "no database, but long enough to look at ".repeat(30));
    assertThat(StoreCheck.look(settings()).explanation()).contains("the file is damaged");
  }
}
