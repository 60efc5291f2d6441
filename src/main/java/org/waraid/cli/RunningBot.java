package org.waraid.cli;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.web.WebChannel;
import org.waraid.config.Config;
import org.waraid.server.ClientLimit;
import org.waraid.server.Health;
import org.waraid.server.Metrics;
import org.waraid.server.WebServer;

/**
 * The bot while it serves: wires the assistant, the server and the channels, and takes them down.
 */
public final class RunningBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  private final OpenStore store;
  private final OpenAssistant open;
  private final Metrics metrics;
  private final List<Channel> channels;
  private final Health health;
  private final WebServer server;
  private final ChannelWatch watch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RunningBot(
      OpenStore store,
      OpenAssistant open,
      Metrics metrics,
      List<Channel> channels,
      Health health,
      WebServer server) {
    this.store = store;
    this.open = open;
    this.metrics = metrics;
    this.channels = channels;
    this.health = health;
    this.server = server;
    this.watch = new ChannelWatch(channels);
  }

  /** Starts everything and keeps nothing over a restart. */
  public static RunningBot start(
      Config config, AssistantFactory assistants, ChannelFactory channelFactory) {
    return start(config, OpenStore.inMemory(), assistants, channelFactory);
  }

  /**
   * Starts everything; what cannot start is told and nothing is left running.
   *
   * @param store is closed with the bot
   */
  public static RunningBot start(
      Config config, OpenStore store, AssistantFactory assistants, ChannelFactory channelFactory) {
    OpenAssistant open;
    try {
      open = assistants.open(config, store.kept().memory());
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    Metrics metrics = new Metrics();
    store.measuredBy(metrics.registry());
    Assistant assistant = metrics.measured(open.assistant());
    List<Channel> channels = List.copyOf(channelFactory.open(config, assistant, store.kept()));
    channels.forEach(metrics::watch);
    Health health = new Health(parts(channels, store));
    WebServer server =
        new WebServer(
            config.port(),
            health,
            metrics,
            new ClientLimit(config.messagesPerMinute()),
            List.of(new WebChannel(assistant, open.sources())::addTo),
            channels.stream().flatMap(channel -> channel.webhooks().stream()).toList());
    RunningBot bot = new RunningBot(store, open, metrics, channels, health, server);
    try {
      bot.begin();
    } catch (RuntimeException e) {
      bot.close();
      throw e;
    }
    return bot;
  }

  /** Where the page is, from this machine. */
  public URI address() {
    return server.address();
  }

  private void begin() {
    server.start();
    LOG.info("Web page: up ({})", server.address());
    channels.forEach(RunningBot::start);
    watch.start();
  }

  private static void start(Channel channel) {
    try {
      channel.start();
    } catch (RuntimeException e) {
      // The channel ought to say so by its state; whatever it does, the others go on.
      LOG.error("{} did not start", channel.name(), e);
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    LOG.info("Stopping");
    health.stopping();
    watch.close();
    channels.forEach(channel -> quietly(channel.name(), channel::close));
    quietly("Web page", server::close);
    quietly("Metrics", metrics::close);
    quietly("Assistant", open::close);
    quietly("Store", store::close);
    LOG.info("Stopped");
  }

  private static void quietly(String name, Runnable close) {
    try {
      close.run();
    } catch (RuntimeException e) {
      LOG.error("{} did not stop cleanly", name, e);
    }
  }

  private static List<Health.Part> parts(List<Channel> channels, OpenStore store) {
    ChannelState up = ChannelState.up("serving");
    Health.Part page = new Health.Part("Web page", true, () -> up);
    return Stream.concat(Stream.of(page, store.health()), channels.stream().map(Health.Part::of))
        .toList();
  }
}
