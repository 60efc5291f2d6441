package org.waraid.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps one client from flooding the door: counts each client's posts to {@code /api}, a minute at
 * a time from its first. The counters live in a bounded cache, so that a flood from many addresses
 * costs no memory. (Javalin's own limiter trusts any {@code X-Forwarded-For}, says nothing of when
 * to come back, and keeps a thread of its own.)
 */
public final class ClientLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_CLIENTS = 100_000;

  private final int perMinute;
  private final Cache<String, AtomicInteger> counts;

  /** Allows so many posts a minute; any number when it is 0. */
  public ClientLimit(int perMinute) {
    this(perMinute, Ticker.systemTicker());
  }

  ClientLimit(int perMinute, Ticker ticker) {
    this.perMinute = perMinute;
    this.counts =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_CLIENTS)
            .build();
  }

  void addTo(RoutesConfig routes) {
    if (perMinute > 0) {
      routes.before("/api/*", this::check);
    }
  }

  private void check(Context context) {
    if (context.method().equals(HandlerType.POST) && !admits(ClientAddress.of(context))) {
      context.header("Retry-After", Long.toString(WINDOW.toSeconds()));
      throw new TooManyRequestsResponse(
          "More than %d messages came from you in a minute. Please wait a moment."
              .formatted(perMinute));
    }
  }

  boolean admits(String client) {
    return counts.get(client, unused -> new AtomicInteger()).incrementAndGet() <= perMinute;
  }
}
