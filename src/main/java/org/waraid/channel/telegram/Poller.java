package org.waraid.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.waraid.channel.ChannelState;

/** The library's polling session, with threads and connections of its own that can be ended. */
final class Poller implements Receiving {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int HOLD_SECONDS = 50;
  // Longer than Telegram holds a poll back.
  private static final Duration READ = Duration.ofSeconds(75);

  private static final Duration QUIET = Duration.ofDays(2);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "telegram-poll"));
  private final TelegramStates states;
  private final OkHttpClient http;
  private final BotSession session;
  private volatile boolean closed;
  private volatile long lastUpdate = System.nanoTime();

  private final TelegramUpdates updates;

  Poller(String token, ApiAddress address, TelegramStates states, TelegramUpdates updates) {
    this.states = states;
    this.updates = updates;
    this.http =
        new OkHttpClient.Builder()
            .readTimeout(READ)
            .addInterceptor(new PollWatch(states))
            .addInterceptor(address)
            .build();
    this.session =
        new BotSession(
            new ObjectMapper(),
            http,
            thread,
            token,
            address::url,
            this::next,
            Pause::new,
            batch -> {
              lastUpdate = System.nanoTime();
              updates.consume(batch);
            });
  }

  /**
   * Confirms what is done or kept, and not what came last. After a failure the next poll is not
   * held back, so that it soon shows whether all is well.
   */
  private GetUpdates next(int latest) {
    try {
      updates.awaitUnkept();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean up = states.state().kind() == ChannelState.Kind.UP;
    return GetUpdates.builder()
        .offset(Math.min(latest + 1, updates.forgettable().orElse(latest + 1)))
        .limit(100)
        .timeout(up ? HOLD_SECONDS : 0)
        .allowedUpdates(TelegramUpdates.KINDS)
        .build();
  }

  /** Removes a webhook, if one is set, and polls from then on. */
  void start() throws TelegramApiException {
    session.start();
  }

  /** Polls again should the library have given up, which it does without a word. */
  @Override
  public void revive() {
    if (closed) {
      return;
    }
    if (System.nanoTime() - lastUpdate > QUIET.toNanos()) {
      // After a week without updates the next one's id is random; the library would take a lower
      // one for old.
      session.getLastReceivedUpdate().set(0);
      lastUpdate = System.nanoTime();
    }
    Future<?> polling = session.getRunningPolling();
    if (polling != null && !polling.isDone()) {
      return;
    }
    LOG.error("polling Telegram had ended; beginning again");
    try {
      session.stop();
      session.start();
    } catch (TelegramApiException | RuntimeException e) {
      LOG.warn("polling Telegram could not begin again yet: {}", e.toString());
    }
  }

  /** Ends the poll in flight and waits for its thread. */
  @Override
  public void close() {
    closed = true;
    session.stop();
    http.dispatcher().cancelAll();
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warn("the thread that polls Telegram did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
