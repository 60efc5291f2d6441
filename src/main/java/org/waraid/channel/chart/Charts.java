package org.waraid.channel.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.AWTError;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Comparison;
import org.waraid.answer.Reply;
import org.waraid.channel.Credit;

/**
 * Draws the figures that a reply compares, each picture once. Where the machine cannot draw, as
 * without any font, there are no pictures and the log says so once. Thread-safe.
 */
public final class Charts {
  private static final Logger LOG = LoggerFactory.getLogger(Charts.class);
  private static final int KEPT = 200;

  private final Cache<String, Picture> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final AtomicBoolean cannotDraw = new AtomicBoolean();

  /** The picture for a reply; empty when it compares nothing or nothing can be drawn. */
  public Optional<Picture> of(Reply reply) {
    return reply.comparison().flatMap(comparison -> draw(comparison, source(reply)));
  }

  private Optional<Picture> draw(Comparison comparison, String source) {
    String key = hash(comparison + "\n" + source);
    Picture known = drawn.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    if (cannotDraw.get()) {
      return Optional.empty();
    }
    try {
      byte[] png = new ComparisonChart(comparison, source).png();
      Picture picture = new Picture(key, png, (comparison.text() + "\n" + source).strip());
      drawn.put(key, picture);
      return Optional.of(picture);
    } catch (IOException | RuntimeException e) {
      return noPicture(e);
    } catch (AWTError | LinkageError | InternalError e) {
      // What a Java without fonts or without its graphics libraries throws.
      return noPicture(e);
    }
  }

  private Optional<Picture> noPicture(Throwable why) {
    if (cannotDraw.compareAndSet(false, true)) {
      LOG.warn(
          "charts cannot be drawn on this machine, answers go without them ({}); installing"
              + " fontconfig and a font such as fonts-dejavu mends it",
          why.toString());
    }
    return Optional.empty();
  }

  private static String source(Reply reply) {
    String language = reply.body().language();
    return Credit.of(reply).stream()
        .map(credit -> credit.plain(language))
        .collect(Collectors.joining("; "));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
