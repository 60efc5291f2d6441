package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Seen;
import org.waraid.channel.Webhook;

/**
 * Slack, by Socket Mode when there is an app token and by HTTP otherwise. Connects in the
 * background and keeps trying. Thread-safe.
 */
public final class SlackChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);
  private static final int THREADS = 4;
  private static final int CALLS_AT_ONCE = 8;
  private static final int ROOM = 1024;
  private static final int ROOM_FOR_ONE_CHANNEL = 256;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final SlackSettings settings;
  private final SlackStates states;
  private final Assistant assistant;
  private final Seen seen;
  private final ScheduledThreadPoolExecutor calls =
      new ScheduledThreadPoolExecutor(CALLS_AT_ONCE, task -> new Thread(task, "slack-calls"));
  private final ScheduledExecutorService connector =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "slack-connect"));
  private final KeyedExecutor channels =
      new KeyedExecutor("slack", THREADS, ROOM, ROOM_FOR_ONE_CHANNEL);
  private final List<Webhook> webhooks;
  private final AtomicBoolean closed = new AtomicBoolean();
  // Made in the background, because loading the library takes a second.
  private volatile @Nullable Bolt bolt;
  private volatile boolean ready;
  private volatile String botUserId = "";
  private volatile @Nullable SocketConnection socket;
  private long pauseMillis = 500;

  /** A channel that begins with {@link #start()}. */
  public SlackChannel(SlackSettings settings, Assistant assistant) {
    this(settings, assistant, Seen.inMemory(Duration.ofHours(1), 100_000), InstantSource.system());
  }

  /** A channel that remembers elsewhere what it has taken, and has a clock of its own. */
  public SlackChannel(SlackSettings settings, Assistant assistant, Seen seen, InstantSource clock) {
    this.settings = settings;
    this.states =
        new SlackStates(settings.api(), settings.appToken().isPresent() ? "Socket Mode" : "HTTP");
    this.assistant = assistant;
    this.seen = seen;
    this.webhooks =
        settings
            .signingSecret()
            .filter(secret -> settings.appToken().isEmpty())
            .map(secret -> new RequestSignature(secret, clock))
            .<Webhook>map(
                signature ->
                    new SlackWebhook(
                        signature, () -> Optional.ofNullable(bolt).filter(made -> ready)))
            .map(List::of)
            .orElse(List.of());
  }

  @Override
  public String name() {
    return "Slack";
  }

  @Override
  public ChannelState state() {
    return states.state();
  }

  @Override
  public List<Webhook> webhooks() {
    return webhooks;
  }

  @Override
  public void start() {
    if (settings.appToken().isEmpty() && settings.signingSecret().isEmpty()) {
      states.noSigningSecret();
      return;
    }
    states.connecting();
    connector.execute(this::connect);
  }

  private void connect() {
    if (closed.get()) {
      return;
    }
    try {
      Bolt made = bolt();
      Slack slack = made.slack();
      AuthTestResponse me = slack.methods(settings.botToken()).authTest(request -> request);
      if (!me.isOk()) {
        refused("SLACK_BOT_TOKEN", String.valueOf(me.getError()));
        return;
      }
      botUserId = me.getUserId();
      made.app().start();
      if (settings.appToken().isPresent()) {
        connectSocket(made, settings.appToken().get());
      } else {
        ready = true;
        states.connected();
      }
    } catch (SlackApiException e) {
      again("status " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      again(e.toString());
    }
  }

  /** The library, set up on the first call. Called by one thread. */
  private Bolt bolt() {
    Bolt made = bolt;
    if (made == null) {
      made = new Bolt(settings.apiPrefix());
      SlackSender sender =
          new SlackSender(
              made.slack(),
              settings.botToken(),
              calls,
              error -> states.badToken("SLACK_BOT_TOKEN", error));
      new SlackHandlers(assistant, sender, channels, seen, () -> botUserId)
          .registerWith(made.app());
      bolt = made;
    }
    return made;
  }

  private void connectSocket(Bolt made, String appToken) throws IOException, SlackApiException {
    Slack slack = made.slack();
    // Asked once more than needed, because only this way the reason of a refusal can be told.
    var opened = slack.methods(appToken).appsConnectionsOpen(request -> request.token(appToken));
    if (!opened.isOk()) {
      refused("SLACK_APP_TOKEN", String.valueOf(opened.getError()));
      return;
    }
    SocketConnection connection = new SocketConnection(slack, appToken, made.app(), states);
    connection.connect();
    socket = connection;
    var unused = connector.scheduleWithFixedDelay(connection::check, 5, 5, TimeUnit.SECONDS);
  }

  /** Some refusals pass by themselves; one of the token does not. */
  private void refused(String name, String error) {
    switch (error) {
      case "ratelimited", "internal_error", "fatal_error", "service_unavailable" -> again(error);
      default -> states.badToken(name, error);
    }
  }

  private void again(String why) {
    if (!closed.get()) {
      states.unreachable(why);
      long millis = pauseMillis + ThreadLocalRandom.current().nextLong(pauseMillis / 2);
      pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 2);
      var unused = connector.schedule(this::connect, millis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    states.closing();
    ready = false;
    connector.shutdownNow();
    SocketConnection connection = socket;
    if (connection != null) {
      connection.close();
    }
    if (!channels.drain(settings.drain())) {
      LOG.warn("Slack stops with messages unanswered");
    }
    channels.close();
    calls.shutdownNow();
    Bolt made = bolt;
    if (made != null) {
      made.close();
    }
  }
}
