package org.waraid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Inbox.Receipt;
import org.waraid.channel.fake.Eventually;

class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  StoreSettings empty() {
    return StoreSettings.in(folder.resolve("data"));
  }

  @Test
  void answersGoOn_whileTheFileIsLocked_andWhatWaitedIsWritten() {
    StoreSettings settings = empty();
    try (Store store = Store.open(settings, Clock.systemUTC())) {
      store.kept().inbox().take("telegram:before", "text");
      try (Handle other = Jdbi.create("jdbc:sqlite:" + settings.file()).open()) {
        other.execute("BEGIN IMMEDIATE");
        Receipt receipt = store.kept().inbox().take("telegram:during", "text");
        assertThat(receipt.first()).isTrue();
        assertThat(receipt.kept()).isFalse();
        assertThat(store.kept().inbox().take("telegram:before", "text").first()).isFalse();
        other.execute("COMMIT");
      }
      Eventually.holds(() -> store.waiting() == 0 && store.state().ready(), store::state);
    }
    try (Store store = Store.open(settings, Clock.systemUTC())) {
      assertThat(store.kept().inbox().take("telegram:during", "text").first()).isFalse();
    }
  }

  @Test
  void answersGoOn_whenNoFileCanBeMade() throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    try (Store store = Store.open(StoreSettings.in(inTheWay), Clock.systemUTC())) {
      assertThat(store.kept().inbox().take("telegram:1", "text").first()).isTrue();
      assertThat(store.kept().inbox().take("telegram:1", "text").first()).isFalse();
      Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, () -> store.state());
    }
  }
}
