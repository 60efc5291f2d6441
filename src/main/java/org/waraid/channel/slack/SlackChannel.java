package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import org.waraid.channel.Chat;
import org.waraid.channel.Desk;
import org.waraid.channel.Editors;
import org.waraid.channel.Kept;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Untold;
import org.waraid.channel.Webhook;

/**
 * Slack, by Socket Mode when there is an app token and by HTTP otherwise. Connects in the
 * background and keeps trying. Thread-safe.
 */
public final class SlackChannel implements Channel, Editors {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);
  private static final int THREADS = 4;
  private static final int CALLS_AT_ONCE = 8;
  private static final int ROOM = 1024;
  private static final int ROOM_FOR_ONE_CHANNEL = 256;
  private static final int TIMERS = 4;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;
  private static final long SECONDS_BETWEEN_TAKING_OVER = 30;

  private final SlackSettings settings;
  private final SlackStates states;
  private final Workspaces workspaces;
  private final Wiring wiring;
  private final SecretWatch secret;
  private final ScheduledThreadPoolExecutor calls = scheduler(CALLS_AT_ONCE, "slack-calls");
  private final ScheduledThreadPoolExecutor timer = scheduler(TIMERS, "slack-timer");
  private final ScheduledExecutorService connector =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "slack-connect"));
  private final KeyedExecutor channels =
      new KeyedExecutor("slack", THREADS, ROOM, ROOM_FOR_ONE_CHANNEL);
  private final List<Webhook> webhooks;
  private final Untold untold = new Untold();
  private final AtomicBoolean closed = new AtomicBoolean();
  // Made in the background, because loading the library takes a second.
  private volatile @Nullable Bolt bolt;
  private volatile @Nullable Intake intake;
  private volatile @Nullable Notices notices;
  private volatile boolean ready;
  private volatile @Nullable SocketConnection socket;
  private long pauseMillis = 500;

  /** A channel that begins with {@link #start()}. */
  public SlackChannel(SlackSettings settings, Assistant assistant, Kept kept) {
    this(settings, assistant, kept, Optional.empty());
  }

  /**
   * A channel in which editors can change what is answered.
   *
   * @param desk empty where they cannot
   */
  public SlackChannel(SlackSettings settings, Assistant assistant, Kept kept, Optional<Desk> desk) {
    this(settings, assistant, kept, desk, InstantSource.system());
  }

  /** A channel with a clock of its own. */
  SlackChannel(
      SlackSettings settings,
      Assistant assistant,
      Kept kept,
      Optional<Desk> desk,
      InstantSource clock) {
    this.settings = settings;
    this.states = new SlackStates(settings.api(), settings.bySocket() ? "Socket Mode" : "HTTP");
    this.secret = new SecretWatch(states);
    boolean wrong = SettingProblems.of(settings).isPresent();
    this.workspaces =
        new Workspaces(
            kept.tokens(),
            settings.install().tokenKey().filter(key -> !wrong).map(TokenCipher::new));
    this.wiring = new Wiring(settings, assistant, kept, workspaces, clock, desk);
    this.webhooks =
        wrong
            ? List.of()
            : Doors.of(
                settings,
                clock,
                workspaces,
                secret,
                () -> Optional.ofNullable(bolt),
                () -> Optional.ofNullable(bolt).filter(made -> ready));
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
  public CompletableFuture<Boolean> tell(Chat chat, String place, String text) {
    Notices connected = notices;
    return connected == null || closed.get()
        ? CompletableFuture.completedFuture(false)
        : connected.tell(chat, place, text);
  }

  @Override
  public void tell(String text) {
    untold.tell(text);
  }

  @Override
  public void start() {
    Optional<String> problem = SettingProblems.of(settings);
    if (problem.isPresent()) {
      states.wrong(problem.get());
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
      if (settings.botToken().isPresent() && !knowsHome(made.slack(), settings.botToken().get())) {
        return;
      }
      made.app().start();
      if (settings.appToken().isPresent()) {
        if (!connectSocket(made, settings.appToken().get())) {
          return;
        }
      } else {
        ready = true;
        states.connected();
      }
      untold.connected(this::tellEach);
      var unused =
          connector.scheduleWithFixedDelay(
              this::takeOver, 0, SECONDS_BETWEEN_TAKING_OVER, TimeUnit.SECONDS);
    } catch (SlackApiException e) {
      again("status " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      again(e.toString());
    }
  }

  private void tellEach(String text) {
    Notices connected = notices;
    if (connected != null) {
      settings.editors().forEach(editor -> connected.tellEditor(editor, text));
    }
  }

  /** Asks whose token it is, and what it allows. */
  private boolean knowsHome(Slack slack, String token) throws IOException, SlackApiException {
    AuthTestResponse me = slack.methods(token).authTest(request -> request);
    if (!me.isOk()) {
      refused("SLACK_BOT_TOKEN", String.valueOf(me.getError()));
      return false;
    }
    workspaces.home(me.getTeamId(), new Workspaces.Workspace(token, me.getUserId()));
    List<Scope> missing = GrantedScopes.missing(me);
    states.note(missing.isEmpty() ? "" : Scope.explain(missing));
    return true;
  }

  /** The library, set up on the first call. Called by one thread. */
  private Bolt bolt() {
    Bolt made = bolt;
    if (made == null) {
      made = new Bolt(settings.apiPrefix());
      Wiring.Registered registered =
          wiring.register(
              made.app(), made.slack(), made.files(), channels, calls, timer, this::gone);
      intake = registered.intake();
      notices = registered.notices();
      bolt = made;
    }
    return made;
  }

  private boolean connectSocket(Bolt made, String appToken) throws IOException, SlackApiException {
    Slack slack = made.slack();
    // Asked once more than needed, because only this way the reason of a refusal can be told.
    var opened = slack.methods(appToken).appsConnectionsOpen(request -> request.token(appToken));
    if (!opened.isOk()) {
      refused("SLACK_APP_TOKEN", String.valueOf(opened.getError()));
      return false;
    }
    SocketConnection connection = new SocketConnection(slack, appToken, made.app(), states);
    connection.connect();
    socket = connection;
    var unused = connector.scheduleWithFixedDelay(connection::check, 5, 5, TimeUnit.SECONDS);
    return true;
  }

  private void takeOver() {
    Intake taker = intake;
    if (taker != null && !closed.get()) {
      try {
        taker.takeOver();
      } catch (RuntimeException e) {
        LOG.error("what was left unfinished could not be looked for", e);
      }
    }
  }

  /** A workspace wants the bot no more, or its token is refused. */
  private void gone(String team, String why) {
    if (workspaces.isHome(team)) {
      states.revoked(why);
    } else {
      LOG.info("workspace {} has taken the app out ({})", team, why);
      workspaces.remove(team);
    }
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
      LOG.warn("Slack stops with messages unanswered; the next start answers them");
    }
    Intake taker = intake;
    if (taker != null) {
      taker.leaveAll();
    }
    channels.close();
    calls.shutdownNow();
    timer.shutdownNow();
    Bolt made = bolt;
    if (made != null) {
      made.close();
    }
  }

  private static ScheduledThreadPoolExecutor scheduler(int threads, String name) {
    ScheduledThreadPoolExecutor made =
        new ScheduledThreadPoolExecutor(threads, task -> new Thread(task, name));
    made.setRemoveOnCancelPolicy(true);
    return made;
  }
}
