package org.waraid.channel.web.editor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * Who is signed in, by the secret in their cookie. Kept in memory alone: a restart signs everybody
 * out. The times are those that OWASP's Session Management Cheat Sheet gives for work of value.
 */
final class Sessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration AT_MOST = Duration.ofHours(12);

  private static final int MOST = 1_000;
  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final Cache<String, Session> sessions;

  Sessions(Clock clock) {
    this.clock = clock;
    this.sessions =
        Caffeine.newBuilder()
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .expireAfterAccess(IDLE)
            .maximumSize(MOST)
            .build();
  }

  /** Begins a session and returns the secret that names it. */
  String begin(String editor) {
    String secret = secret();
    sessions.put(secret, new Session(editor, secret(), clock.instant()));
    return secret;
  }

  /** The session of a secret, which from now on counts as used; empty when it is over. */
  Optional<Session> find(String secret) {
    Optional<Session> session = Optional.ofNullable(sessions.getIfPresent(secret));
    if (session.isPresent() && !session.get().since().plus(AT_MOST).isAfter(clock.instant())) {
      end(secret);
      return Optional.empty();
    }
    return session;
  }

  void end(String secret) {
    sessions.invalidate(secret);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
