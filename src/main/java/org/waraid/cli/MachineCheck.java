package org.waraid.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.ChannelState;

/** Looks whether this machine gives the bot what it needs. */
final class MachineCheck {
  private MachineCheck() {}

  static ChannelState readable(Path folder) {
    if (!Files.isDirectory(folder)) {
      return ChannelState.down(
          folder + " is no folder: set RESPONSES_DIR, or start where that folder is");
    }
    return Files.isReadable(folder) && Files.isExecutable(folder)
        ? ChannelState.up(folder + " can be read")
        : ChannelState.down(folder + " cannot be read: give this user the right to read it");
  }

  static ChannelState writable(Path folder) {
    Path there = folder.toAbsolutePath();
    if (Files.exists(there) && !Files.isDirectory(there)) {
      return ChannelState.down(folder + " is no folder: set DATA_DIR to one");
    }
    if (Files.isDirectory(there)) {
      return writableNow(there) ? ChannelState.up(folder + " can be written") : notWritable(folder);
    }
    @Nullable Path above = there;
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above)
        ? ChannelState.up(folder + " can be made")
        : notWritable(folder);
  }

  static ChannelState free(int port) {
    if (port == 0) {
      return ChannelState.up("any that is free");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return ChannelState.up(port + " is free");
    } catch (IOException e) {
      return ChannelState.down(
          port + " is taken or not allowed: stop what uses it, or set PORT to another");
    }
  }

  private static ChannelState notWritable(Path folder) {
    return ChannelState.down(
        folder + " cannot be written: give this user the right to, or set DATA_DIR to another");
  }

  /** Tries it: a read-only mount lets rights look better than they are. */
  private static boolean writableNow(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
