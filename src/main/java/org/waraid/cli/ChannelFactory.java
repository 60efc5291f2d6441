package org.waraid.cli;

import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.Desk;
import org.waraid.channel.Kept;
import org.waraid.config.Config;

/** Makes the channels of the platforms, those that are off among them. Starts none. */
public interface ChannelFactory {
  /**
   * Every channel, in the order in which an operator sees them.
   *
   * @param desk what editors do from a chat; empty where they cannot
   */
  List<Channel> open(Config config, Assistant assistant, Kept kept, Optional<Desk> desk);
}
