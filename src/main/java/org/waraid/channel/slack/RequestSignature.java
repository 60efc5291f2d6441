package org.waraid.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a post comes from Slack and is new. The library compares signatures in a time that
 * tells how much of them is right, and takes timestamps of any future; this does neither.
 * Thread-safe.
 */
final class RequestSignature {
  private static final Duration MOST_APART = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";

  // Looking one up and giving it its key costs more than signing, so it is done once.
  private final Mac prepared;
  private final InstantSource clock;

  RequestSignature(String secret, InstantSource clock) {
    try {
      this.prepared = Mac.getInstance(ALGORITHM);
      prepared.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
    this.clock = clock;
  }

  boolean isValid(Optional<String> timestamp, Optional<String> signature, String body) {
    if (timestamp.isEmpty() || signature.isEmpty() || !isNow(timestamp.get())) {
      return false;
    }
    byte[] expected = ("v0=" + of("v0:" + timestamp.get() + ":" + body)).getBytes(UTF_8);
    return MessageDigest.isEqual(expected, signature.get().getBytes(UTF_8));
  }

  private boolean isNow(String timestamp) {
    try {
      long apart = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
      return Math.abs(apart) <= MOST_APART.toSeconds();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The signature of a text, in hexadecimal. */
  String of(String text) {
    try {
      Mac mac = (Mac) prepared.clone();
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own " + ALGORITHM + " can be cloned", e);
    }
  }
}
