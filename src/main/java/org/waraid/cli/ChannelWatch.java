package org.waraid.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;

/** Logs each channel's state when serving begins, and again whenever it becomes another. */
final class ChannelWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelWatch.class);
  private static final long SECONDS = 1;

  private final List<Channel> channels;

  /** Touched by one thread at a time: the starter's, then the clock's. */
  private final Map<String, ChannelState> known = new HashMap<>();

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          BasicThreadFactory.builder().namingPattern("channel-watch").daemon().build());

  ChannelWatch(List<Channel> channels) {
    this.channels = channels;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the clock.
  void start() {
    look();
    clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    for (Channel channel : channels) {
      ChannelState state = channel.state();
      ChannelState before = known.put(channel.name(), state);
      if (!state.equals(before)) {
        tell(channel.name(), state);
      }
    }
  }

  private static void tell(String name, ChannelState state) {
    String word = state.kind().name().toLowerCase(Locale.ROOT);
    if (state.kind() == ChannelState.Kind.DOWN) {
      LOG.warn("{}: {} ({})", name, word, state.explanation());
    } else {
      LOG.info("{}: {} ({})", name, word, state.explanation());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
