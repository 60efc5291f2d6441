package org.waraid.store;

import java.nio.file.Files;
import java.util.OptionalInt;
import org.waraid.channel.ChannelState;

/** Looks whether the store could be used as it is set. Changes nothing. */
public final class StoreCheck {
  private StoreCheck() {}

  /** Opens the database, if it is there, tries to write without writing, and lets go of it. */
  public static ChannelState look(StoreSettings settings) {
    if (settings.database().isEmpty() && !Files.exists(settings.file())) {
      return ChannelState.up(settings.name() + " will be made when the bot serves");
    }
    try (Database database =
        new Database(settings, OptionalInt.empty(), new Health(settings.name()))) {
      database.tryToWrite();
      return ChannelState.up(settings.name() + " can be written");
    } catch (RuntimeException e) {
      return ChannelState.down(settings.name() + ": " + Outage.why(e));
    }
  }
}
