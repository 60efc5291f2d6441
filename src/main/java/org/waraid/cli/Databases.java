package org.waraid.cli;

import java.time.Duration;
import java.util.Optional;
import org.waraid.config.Config;
import org.waraid.store.StoreSettings;

/** Chooses where things are kept. */
final class Databases {
  private static final Duration UNANSWERED_KEPT = Duration.ofDays(90);

  private Databases() {}

  static StoreSettings of(Config config) {
    return new StoreSettings(
        config.data(), config.databaseUrl(), Optional.empty(), Optional.empty(), UNANSWERED_KEPT);
  }
}
