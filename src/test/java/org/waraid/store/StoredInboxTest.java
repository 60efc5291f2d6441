package org.waraid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.Inbox;

class StoredInboxTest {
  @TempDir private Path folder;

  @Test
  void handsOutAgain_howeverOftenItIsLeft() {
    try (Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC())) {
      Inbox inbox = store.kept().inbox();
      inbox.take("slack:message:1", "{}");
      for (int i = 0; i < 10; i++) {
        inbox.leave("slack:message:1");
        assertThat(inbox.unfinished("slack")).as("time %d", i).hasSize(1);
      }
    }
  }

  @Test
  void takesNothing_fromOneThatLivesBesideIt() {
    try (Store one = Store.open(StoreSettings.in(folder), Clock.systemUTC());
        Store two = Store.open(StoreSettings.in(folder), Clock.systemUTC())) {
      two.kept().inbox().take("slack:message:1", "{}");
      assertThat(one.kept().inbox().unfinished("slack")).isEmpty();
    }
  }
}
