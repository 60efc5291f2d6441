package org.waraid.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where Telegram posts updates to.
 *
 * @param url as the world sees it
 * @param secret comes back with every post, which shows that it is Telegram's
 */
public record WebhookSettings(URI url, String secret) {
  /** Where the server listens when the address names no path. */
  static final String PATH = "/telegram";

  /** The only ports that Telegram posts to; without a port it is 443. */
  private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);

  /** What Telegram allows of a secret (Bot API, setWebhook). */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  private static final String EXPECTED =
      "TELEGRAM_WEBHOOK_URL must be https://host[:port][/path] with port 443, 80, 88 or 8443";

  public WebhookSettings {
    requireNonNull(url, "url is null");
    requireNonNull(secret, "secret is null");
    boolean reachable =
        "https".equals(url.getScheme())
            && url.getHost() != null
            && PORTS.contains(url.getPort())
            && url.getUserInfo() == null;
    if (!reachable || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException(EXPECTED);
    }
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "TELEGRAM_WEBHOOK_SECRET must be 1 to 256 letters, digits, _ or -; without it one is made"
              + " from the token");
    }
  }

  /**
   * Settings from their texts.
   *
   * @param secret made from the token when there is none: the same for every replica and restart,
   *     and known to nobody without the token
   * @throws IllegalArgumentException naming the setting that is missing or wrong
   */
  public static WebhookSettings of(Optional<String> url, Optional<String> secret, String token) {
    String address =
        url.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_URL, such as"
                        + " https://bot.example.org/telegram"));
    try {
      URI given = new URI(address);
      boolean noPath = given.getRawPath() == null || given.getRawPath().matches("/?");
      URI full = noPath && given.getHost() != null ? given.resolve(PATH) : given;
      return new WebhookSettings(full, secret.orElseGet(() -> madeFrom(token)));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(EXPECTED, e);
    }
  }

  /** Where the server listens. */
  String path() {
    return url.getRawPath();
  }

  private static String madeFrom(String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal("webhook".getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "webhook at " + url;
  }
}
