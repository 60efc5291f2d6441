package org.waraid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.waraid.config.Config;

/** Settings for a bot of a test. */
final class SmallConfig {
  private SmallConfig() {}

  /** Settings with a folder of their own to keep in. */
  static Config of(Map<String, String> settings) {
    try {
      Map<String, String> all = new HashMap<>(settings);
      all.put("DATA_DIR", Files.createTempDirectory("running-bot").toString());
      return Config.of(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
