package org.waraid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Inbox.Receipt;
import org.waraid.channel.fake.Eventually;

class PostgresStoreTest extends StoreContract {
  private final String address = Postgres.newDatabase();

  @Override
  StoreSettings settings() {
    return at(address);
  }

  private static StoreSettings at(String address) {
    return new StoreSettings(
        Path.of("unused"),
        Optional.of(address),
        Optional.empty(),
        Optional.empty(),
        Duration.ofDays(90));
  }

  @Test
  void answersGoOn_whileTheDatabaseIsAway_andAllIsKeptAfterwards() {
    Store store = open();
    assertThat(store.kept().inbox().take("telegram:update:0", "{}").kept()).isTrue();
    Postgres.letIn(address, false);

    assertThat(store.kept().inbox().take("telegram:update:1", "one").first()).isTrue();
    Eventually.holds(() -> store.state().kind() == ChannelState.Kind.DOWN, store::state);
    assertThat(store.kept().inbox().take("telegram:update:2", "two"))
        .isEqualTo(new Receipt(true, false));

    Postgres.letIn(address, true);
    Eventually.holds(() -> store.state().ready() && store.waiting() == 0, store::state);
    store.close();
    assertThat(open().kept().inbox().unfinished("telegram"))
        .extracting(taken -> taken.payload())
        .contains("one", "two");
  }

  @Test
  void saysWhereItIs_withoutThePassword() {
    StoreSettings settings =
        at("jdbc:postgresql://bot:secret@db.example:5432/aid?user=bot&password=secret");

    assertThat(settings.toString())
        .isEqualTo("PostgreSQL at jdbc:postgresql://db.example:5432/aid");
    assertThatThrownBy(() -> at("mysql://db"))
        .hasMessage(
            "DATABASE_URL must be jdbc:postgresql://host[:port]/name; without it SQLite is used");
  }
}
