package org.waraid.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.TooManyRequestsResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
    if (context.method().equals(HandlerType.POST) && !admits(client(context))) {
      context.header("Retry-After", Long.toString(WINDOW.toSeconds()));
      throw new TooManyRequestsResponse(
          "More than %d messages came from you in a minute. Please wait a moment."
              .formatted(perMinute));
    }
  }

  boolean admits(String client) {
    return counts.get(client, unused -> new AtomicInteger()).incrementAndGet() <= perMinute;
  }

  /**
   * Whom a request comes from. Behind a proxy on this machine or network that is the last address
   * in {@code X-Forwarded-For}, the one that the proxy itself saw; from anywhere else the header is
   * a claim of the client and not heeded.
   */
  private static String client(Context context) {
    String peer = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    if (forwarded == null || !isNear(peer)) {
      return peer;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isNear(String peer) {
    try {
      // A literal address: nothing is looked up.
      InetAddress address = InetAddress.getByName(peer);
      return address.isLoopbackAddress() || address.isSiteLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
