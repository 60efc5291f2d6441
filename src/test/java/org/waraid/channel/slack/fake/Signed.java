package org.waraid.channel.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waraid.channel.Webhook;

/** Posts as Slack signs them. */
public final class Signed {
  private Signed() {}

  public static Webhook.Request request(String secret, Instant when, String body) {
    Map<String, List<String>> headers = new HashMap<>();
    headers(secret, when, body)
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    return new Webhook.Request(headers, body);
  }

  /** The headers of a request over HTTP. */
  public static Map<String, String> headers(String secret, Instant when, String body) {
    String timestamp = Long.toString(when.getEpochSecond());
    return Map.of(
        "X-Slack-Request-Timestamp",
        timestamp,
        "X-Slack-Signature",
        signature(secret, timestamp, body),
        "Content-Type",
        body.startsWith("{") ? JSON : FORM);
  }

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static String signature(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      byte[] digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
