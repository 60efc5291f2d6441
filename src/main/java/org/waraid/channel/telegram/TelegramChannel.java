package org.waraid.channel.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Chat;
import org.waraid.channel.Desk;
import org.waraid.channel.Editors;
import org.waraid.channel.Kept;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Seen;
import org.waraid.channel.Untold;
import org.waraid.channel.Webhook;
import org.waraid.channel.chart.Charts;

/**
 * Telegram, by long polling or by webhook. Connects in the background and keeps trying. What it
 * takes it answers once, over restarts and replicas, as far as the inbox is kept. Thread-safe.
 */
public final class TelegramChannel implements Channel, Editors {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
  private static final int THREADS = 4;
  private static final int ROOM = 1024;
  private static final int ROOM_FOR_ONE_CHAT = 256;
  private static final int ROOM_FOR_ONE_PERSON = 20;
  private static final long LOOK_SECONDS = 5;
  private static final int CALLS_AT_ONCE = 32;
  private static final Duration CALL = Duration.ofSeconds(20);

  private final TelegramSettings settings;
  private final Wiring wiring;
  private final Seen seen;
  private final Kept kept;
  private final Pace pace;
  private final Optional<TelegramWebhook> webhook;
  private final ApiAddress address;
  private final TelegramStates states;
  private final OkHttpClient http;
  private final TelegramClient client;
  // Connects, watches, retries and shows "typing…": short tasks, none of which waits for long.
  private final ScheduledExecutorService clock = clock();
  private final ScheduledExecutorService connector =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "telegram-connect"));
  private final KeyedExecutor chats =
      new KeyedExecutor("telegram", THREADS, ROOM, ROOM_FOR_ONE_CHAT);
  private final Untold untold = new Untold();
  private final Pause pause = new Pause();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Receiving receiving;
  private volatile @Nullable TelegramUpdates updates;
  private volatile @Nullable Notices notices;

  /** A channel that begins with {@link #start()}. */
  public TelegramChannel(TelegramSettings settings, Assistant assistant) {
    this(settings, assistant, Kept.inMemory());
  }

  /** A channel over what is kept of its chats. */
  public TelegramChannel(TelegramSettings settings, Assistant assistant, Kept kept) {
    this(settings, assistant, kept, Optional.empty());
  }

  /**
   * A channel in which editors can change what is answered.
   *
   * @param desk empty where they cannot
   */
  public TelegramChannel(
      TelegramSettings settings, Assistant assistant, Kept kept, Optional<Desk> desk) {
    this(settings, assistant, kept, desk, Pace.ofTelegram());
  }

  /** A channel that sends at a pace of its own. */
  TelegramChannel(
      TelegramSettings settings, Assistant assistant, Kept kept, Optional<Desk> desk, Pace pace) {
    this.settings = settings;
    this.kept = kept;
    this.pace = pace;
    this.seen = Seen.inMemory(Duration.ofDays(1), 100_000);
    this.webhook =
        settings.webhook().map(it -> new TelegramWebhook(it, () -> Optional.ofNullable(updates)));
    this.wiring = new Wiring(assistant, kept, new Charts(), desk, settings.editors());
    this.address = new ApiAddress(settings.api());
    this.states = new TelegramStates(settings.api());
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .callTimeout(CALL)
            .addInterceptor(address)
            .build();
    this.client = new OkHttpTelegramClient(http, settings.token(), address.url());
  }

  @Override
  public String name() {
    return "Telegram";
  }

  @Override
  public ChannelState state() {
    return states.state();
  }

  @Override
  public List<Webhook> webhooks() {
    return webhook.<Webhook>map(it -> it).stream().toList();
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
    states.connecting();
    connector.execute(this::connect);
  }

  private void connect() {
    if (closed.get()) {
      return;
    }
    try {
      User me = client.executeAsync(new GetMe()).get(CALL.toSeconds(), TimeUnit.SECONDS);
      receive(me);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      int code = Retries.code(e);
      if (code == 401 || code == 404) {
        states.badToken(code);
      } else if (code == 400 && settings.webhook().isPresent()) {
        states.badWebhook(String.valueOf(Retries.description(e)));
      } else {
        again(String.valueOf(Retries.cause(e)));
      }
    } catch (TimeoutException e) {
      again("no answer in " + CALL.toSeconds() + " seconds");
    } catch (TelegramApiException | RuntimeException e) {
      again(e.getClass().getSimpleName());
    }
  }

  private void again(String why) {
    if (!closed.get()) {
      states.unreachable(why);
      var unused =
          connector.schedule(this::connect, pause.nextBackOffMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void receive(User me)
      throws TelegramApiException, InterruptedException, ExecutionException, TimeoutException {
    TelegramApi api = wiring.api(client, clock, pace);
    Notices telling = wiring.notices(api);
    notices = telling;
    untold.connected(
        text -> settings.editors().forEach(editor -> telling.tellEditor(editor, text)));
    TelegramUpdates taker =
        new TelegramUpdates(
            me.getId(),
            wiring.handler(me, api, clock),
            chats,
            seen,
            kept.inbox(),
            new Flood(ROOM_FOR_ONE_PERSON));
    // First what was left: it is older than all that comes.
    taker.takeOver();
    updates = taker;
    Receiving next = settings.webhook().isPresent() ? byWebhook(me) : byPolling(me, taker);
    receiving = next;
    wiring.setMenus(api);
    var unused =
        connector.scheduleWithFixedDelay(
            () -> look(next, taker), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private static void look(Receiving receiving, TelegramUpdates taker) {
    try {
      receiving.revive();
      taker.takeOver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Telegram could not be looked after", e);
    }
  }

  private Receiving byPolling(User me, TelegramUpdates taker) throws TelegramApiException {
    Poller poller = new Poller(settings.token(), address, states, taker);
    try {
      poller.start();
    } catch (TelegramApiException | RuntimeException e) {
      poller.close();
      throw e;
    }
    states.connectedAs(String.valueOf(me.getUserName()), "long polling");
    return poller;
  }

  private Receiving byWebhook(User me)
      throws TelegramApiException, InterruptedException, ExecutionException, TimeoutException {
    WebhookSettings at = settings.webhook().orElseThrow();
    WebhookWatch watch = new WebhookWatch(client, at.url(), webhook.orElseThrow().taken(), states);
    Receiving posted = WebhookReceiving.begin(client, at, CALL, watch);
    states.connectedAs(String.valueOf(me.getUserName()), at.toString());
    return posted;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    states.closing();
    connector.shutdownNow();
    TelegramUpdates taker = updates;
    if (taker != null) {
      taker.stopTaking();
    }
    Receiving current = receiving;
    if (current != null) {
      current.close();
    }
    if (!chats.drain(settings.drain())) {
      LOG.warn("Telegram stops with messages unanswered; the next start answers them");
    }
    if (taker != null) {
      // Asked first: what is neither kept nor answered must stay with Telegram.
      Optional<Integer> offset = taker.forgettable();
      taker.leaveUnfinished();
      if (settings.webhook().isEmpty()) {
        offset.ifPresent(it -> LastPoll.confirm(client, it));
      }
    }
    // First the clock, without which nothing is sent: what is left is for others to answer.
    clock.shutdownNow();
    chats.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor threads =
        new ScheduledThreadPoolExecutor(2, task -> new Thread(task, "telegram-clock"));
    threads.setRemoveOnCancelPolicy(true);
    return threads;
  }
}
