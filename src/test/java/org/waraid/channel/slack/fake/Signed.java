package org.waraid.channel.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waraid.channel.Webhook;

/** Posts as Slack signs them. */
public final class Signed {
  private Signed() {}

  public static Webhook.Request request(String secret, Instant when, String body) {
    String timestamp = Long.toString(when.getEpochSecond());
    return new Webhook.Request(
        Map.of(
            "x-slack-request-timestamp", List.of(timestamp),
            "x-slack-signature", List.of(signature(secret, timestamp, body)),
            "content-type", List.of(body.startsWith("{") ? JSON : FORM)),
        body);
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
