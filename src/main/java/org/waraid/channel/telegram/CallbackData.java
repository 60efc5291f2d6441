package org.waraid.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a button sends back: the topic's id, or a hash where Telegram's 64 bytes are too few for it.
 * Hashes are known as long as this object remembers the button. Thread-safe.
 */
final class CallbackData {
  private static final int MOST_BYTES = 64;
  private static final String ID = "t:";
  private static final String HASH = "h:";

  private final Cache<String, String> hashed = Caffeine.newBuilder().maximumSize(10_000).build();

  String of(String topicId) {
    String data = ID + topicId;
    if (data.getBytes(UTF_8).length <= MOST_BYTES) {
      return data;
    }
    String hash = HASH + hash(topicId);
    hashed.put(hash, topicId);
    return hash;
  }

  /** The topic of a pressed button; empty when it is not known any more or never was. */
  Optional<String> topic(String data) {
    if (data.startsWith(ID)) {
      return Optional.of(data.substring(ID.length()));
    }
    return Optional.ofNullable(hashed.getIfPresent(data));
  }

  private static String hash(String topicId) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(topicId.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
