package org.waraid.channel.web.editor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Lets passwords be tried only so often: a few times by one client, and not without end by all of
 * them together, since every try costs a quarter of a second. Safe for many threads.
 */
final class Throttle {
  static final int OF_ONE = 5;
  static final int OF_ALL = 60;

  private static final Duration ONE_MORE = Duration.ofMinutes(3);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CLIENTS = 50_000;

  private final TimeMeter time;
  private final Cache<String, Bucket> clients;
  private final Bucket all;

  Throttle(Clock clock) {
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
    this.clients =
        Caffeine.newBuilder()
            .ticker(time::currentTimeNanos)
            .expireAfterAccess(ONE_MORE.multipliedBy(OF_ONE + 1L))
            .maximumSize(MOST_CLIENTS)
            .build();
    this.all = bucket(Bandwidth.builder().capacity(OF_ALL).refillGreedy(OF_ALL, MINUTE).build());
  }

  /** Counts a try. Zero when it may be made, or else how long to wait. */
  Duration wait(String client) {
    ConsumptionProbe mine = bucketOf(client).tryConsumeAndReturnRemaining(1);
    if (!mine.isConsumed()) {
      return Duration.ofNanos(mine.getNanosToWaitForRefill());
    }
    ConsumptionProbe everyones = all.tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(everyones.getNanosToWaitForRefill());
  }

  /** The client knew the password: their earlier mistakes are forgotten. */
  void forgive(String client) {
    clients.invalidate(network(client));
  }

  private Bucket bucketOf(String client) {
    return clients.get(
        network(client),
        unused ->
            bucket(Bandwidth.builder().capacity(OF_ONE).refillIntervally(1, ONE_MORE).build()));
  }

  private Bucket bucket(Bandwidth limit) {
    return Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build();
  }

  /** One client has the whole of an IPv6 network to itself, and may call from all its addresses. */
  private static String network(String client) {
    // Nothing but a literal may reach the resolver, which would look a name up.
    if (!client.contains(":")) {
      return client;
    }
    try {
      InetAddress address = InetAddress.getByName(client);
      return address instanceof Inet6Address
          ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8))
          : client;
    } catch (UnknownHostException e) {
      return client;
    }
  }
}
