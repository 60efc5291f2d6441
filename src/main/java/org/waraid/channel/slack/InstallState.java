package org.waraid.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.waraid.channel.Seen;

/**
 * What goes with a person to Slack and comes back, to show that it was this bot that sent them, and
 * this browser, lately and once. Signed, so that any replica can tell. Thread-safe.
 */
final class InstallState {
  static final Duration GOOD = Duration.ofMinutes(10);

  private final RequestSignature signature;
  private final InstantSource clock;
  private final Seen used = Seen.inMemory(GOOD, 100_000);
  private final SecureRandom random = new SecureRandom();

  /** States signed with an operator's secret. */
  InstallState(String secret, InstantSource clock) {
    this.signature = new RequestSignature("slack install " + secret, clock);
    this.clock = clock;
  }

  String fresh() {
    byte[] nonce = new byte[18];
    random.nextBytes(nonce);
    String body =
        clock.instant().plus(GOOD).getEpochSecond()
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    return body + "." + signature.of(body);
  }

  /** Whether a state is this bot's, this browser's, of the last minutes, and new. */
  boolean isGood(String state, Optional<String> cookie) {
    int end = state.lastIndexOf('.');
    int dot = state.indexOf('.');
    if (dot <= 0 || dot == end || cookie.isEmpty() || !same(state, cookie.get())) {
      return false;
    }
    String body = state.substring(0, end);
    return same(state.substring(end + 1), signature.of(body))
        && Long.parseLong(state.substring(0, dot)) >= clock.instant().getEpochSecond()
        && used.first(body);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
