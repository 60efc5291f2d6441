package org.waraid.cli;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Gauge;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Desk;
import org.waraid.channel.slack.SlackRendering;
import org.waraid.channel.telegram.TelegramRendering;
import org.waraid.channel.web.WebChannel;
import org.waraid.channel.web.editor.EditorPage;
import org.waraid.config.Config;
import org.waraid.server.ClientAddress;
import org.waraid.server.ClientLimit;
import org.waraid.server.Health;
import org.waraid.server.Metrics;
import org.waraid.server.WebServer;
import org.waraid.store.Store;

/**
 * The bot while it serves: wires the assistant, the server and the channels, and takes them down.
 */
public final class RunningBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  private final OpenAssistant open;
  private final Store store;
  private final Metrics metrics;
  private final List<Channel> channels;
  private final Optional<Editing> editing;
  private final Health health;
  private final WebServer server;
  private final ChannelWatch watch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RunningBot(
      OpenAssistant open,
      Store store,
      Metrics metrics,
      List<Channel> channels,
      Optional<Editing> editing,
      Health health,
      WebServer server) {
    this.open = open;
    this.store = store;
    this.metrics = metrics;
    this.channels = channels;
    this.editing = editing;
    this.health = health;
    this.server = server;
    this.watch = new ChannelWatch(channels);
  }

  /** Starts everything; what cannot start is told and nothing is left running. */
  public static RunningBot start(
      Config config, AssistantFactory assistants, ChannelFactory channelFactory) {
    // Side by side: each takes a good part of a second.
    Store store = Store.opening(Databases.of(config), Clock.systemUTC());
    CompletableFuture<Metrics> measuring = CompletableFuture.supplyAsync(Metrics::new);
    OpenAssistant open = opened(assistants, config, store);
    Metrics metrics = measuring.join();
    store.awaitOpen();
    watch(store, metrics);
    Assistant assistant = metrics.measured(open.assistant());
    Optional<Editing> editing =
        open.live().map(live -> new Editing(live, store, config, Clock.systemUTC()));
    List<Channel> channels =
        List.copyOf(
            channelFactory.open(config, assistant, store.kept(), editing.map(Editing::desk)));
    channels.forEach(metrics::watch);
    Optional<EditorPage> editors = editing.map(it -> editorPage(it.desk(), config));
    Health health = new Health(parts(channels, store, editing, editors));
    WebServer server =
        new WebServer(
            config.port(),
            health,
            metrics,
            new ClientLimit(config.messagesPerMinute()),
            pages(new WebChannel(assistant, open.sources(), store.kept()), editors),
            channels.stream().flatMap(channel -> channel.webhooks().stream()).toList());
    RunningBot bot = new RunningBot(open, store, metrics, channels, editing, health, server);
    try {
      bot.begin();
    } catch (RuntimeException e) {
      bot.close();
      throw e;
    }
    return bot;
  }

  private static EditorPage editorPage(Desk desk, Config config) {
    return new EditorPage(
        desk,
        config.pageEditors(),
        List.of(new TelegramRendering(), new SlackRendering()),
        Clock.systemUTC(),
        ClientAddress::of);
  }

  private static List<Consumer<RoutesConfig>> pages(WebChannel chat, Optional<EditorPage> editors) {
    List<Consumer<RoutesConfig>> pages = new ArrayList<>();
    pages.add(chat::addTo);
    editors.ifPresent(page -> pages.add(page::addTo));
    return List.copyOf(pages);
  }

  private static void watch(Store store, Metrics metrics) {
    Gauge.builder("waraid.store.up", store, it -> it.state().ready() ? 1 : 0)
        .description("Whether the store can be used")
        .register(metrics.registry());
    Gauge.builder("waraid.store.waiting", store, Store::waiting)
        .description("Entries that wait to be written")
        .register(metrics.registry());
  }

  private static OpenAssistant opened(AssistantFactory assistants, Config config, Store store) {
    try {
      return assistants.open(config, store.kept().memory());
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
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
    editing.ifPresent(it -> it.start(channels));
    StartGarbage.giveBack();
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
    editing.ifPresent(it -> quietly("Editing", it::close));
    closeChannels();
    quietly("Web page", server::close);
    quietly("Metrics", metrics::close);
    quietly("Assistant", open::close);
    quietly("Store", store::close);
    LOG.info("Stopped");
  }

  /** Side by side: each may take its time to answer what it has taken. */
  private void closeChannels() {
    List<Thread> closing = new ArrayList<>();
    for (Channel channel : channels) {
      Thread thread =
          new Thread(() -> quietly(channel.name(), channel::close), "close-" + channel.name());
      thread.start();
      closing.add(thread);
    }
    for (Thread thread : closing) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void quietly(String name, Runnable close) {
    try {
      close.run();
    } catch (RuntimeException e) {
      LOG.error("{} did not stop cleanly", name, e);
    }
  }

  private static List<Health.Part> parts(
      List<Channel> channels,
      Store store,
      Optional<Editing> editing,
      Optional<EditorPage> editors) {
    ChannelState up = ChannelState.up("serving");
    List<Health.Part> parts = new ArrayList<>();
    parts.add(new Health.Part("Web page", true, () -> up));
    parts.add(new Health.Part("Store", false, store::state));
    editing.ifPresent(it -> parts.add(new Health.Part("Response files", false, it::state)));
    editors.ifPresent(it -> parts.add(new Health.Part("Editors' page", false, it::state)));
    channels.forEach(channel -> parts.add(Health.Part.of(channel)));
    return parts;
  }
}
