package org.waraid.cli;

import java.time.Duration;
import org.waraid.config.Config;
import org.waraid.store.StoreSettings;

/** Chooses where things are kept. */
final class Databases {
  private Databases() {}

  static StoreSettings of(Config config) {
    return new StoreSettings(
        config.data(),
        config.databaseUrl(),
        config.databaseUser(),
        config.databasePassword(),
        Duration.ofDays(config.keepUnansweredDays()));
  }
}
