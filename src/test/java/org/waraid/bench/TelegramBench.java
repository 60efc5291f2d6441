package org.waraid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.waraid.channel.Kept;
import org.waraid.channel.telegram.TelegramLoad;
import org.waraid.store.Store;
import org.waraid.store.StoreSettings;

/** The load of {@link TelegramLoad} over a store on disk. */
public final class TelegramBench {
  private TelegramBench() {}

  /** Takes how many messages a run has and how many runs are counted. */
  public static void main(String[] arguments) throws IOException {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    TelegramLoad.run(TelegramBench::onDisk, messages, rounds, System.out);
    System.exit(0);
  }

  private static TelegramLoad.Keeping onDisk(Path folder) {
    Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC());
    return new TelegramLoad.Keeping() {
      @Override
      public Kept kept() {
        return store.kept();
      }

      @Override
      public void close() {
        store.close();
      }
    };
  }
}
