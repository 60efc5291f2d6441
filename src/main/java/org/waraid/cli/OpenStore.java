package org.waraid.cli;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Kept;
import org.waraid.config.Config;
import org.waraid.server.Health;
import org.waraid.store.Store;
import org.waraid.store.StoreSettings;

/**
 * What is kept of chats, until it is closed.
 *
 * @param kept the parts
 * @param state how the store is
 * @param waiting how many entries wait to be written
 * @param closing writes what waits
 */
public record OpenStore(
    Kept kept, Supplier<ChannelState> state, LongSupplier waiting, Runnable closing)
    implements AutoCloseable {
  public OpenStore {
    requireNonNull(kept, "kept is null");
    requireNonNull(state, "state is null");
    requireNonNull(waiting, "waiting is null");
    requireNonNull(closing, "closing is null");
  }

  /** Kept for as long as the process lives. */
  public static OpenStore inMemory() {
    ChannelState state = ChannelState.up("in memory");
    return new OpenStore(Kept.inMemory(), () -> state, () -> 0, () -> {});
  }

  /**
   * Kept over restarts, where the settings say.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  public static OpenStore of(Config config) {
    Store store = Store.open(settings(config), Clock.systemUTC());
    return new OpenStore(store.kept(), store::state, store::waiting, store::close);
  }

  static StoreSettings settings(Config config) {
    return new StoreSettings(
        config.data(),
        config.database(),
        config.databaseUser(),
        config.databasePassword(),
        Duration.ofDays(config.keepUnansweredDays()));
  }

  /** Its line in the health report. An outage must not take the page down too. */
  Health.Part health() {
    return new Health.Part("Store", false, state);
  }

  void measuredBy(MeterRegistry registry) {
    Gauge.builder("waraid.store.up", state, it -> it.get().ready() ? 1 : 0)
        .description("Whether the store can be used")
        .strongReference(true)
        .register(registry);
    Gauge.builder("waraid.store.waiting", waiting, LongSupplier::getAsLong)
        .description("Entries that wait to be written")
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void close() {
    closing.run();
  }
}
