package org.waraid.channel.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;

class SlackInstallTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final FakeSlack slack = new FakeSlack();
  private final Kept kept = SlackBot.durable();
  private final SlackBot bot = new SlackBot(slack, kept, install(KEY), Optional.empty()).up();

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  private static SlackSettings.Install install(String key) {
    return new SlackSettings.Install(
        Optional.of("111.222"), Optional.of("s3cret"), Optional.of(key));
  }

  private static Map<String, String> query(HttpResponse<String> redirect) {
    URI location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    assertThat(location.getPath()).isEqualTo("/oauth/v2/authorize");
    return Arrays.stream(location.getQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private String cookie(HttpResponse<String> redirect) {
    String cookie = redirect.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> back(String query, String cookie) {
    return bot.get("/slack/oauth_redirect?" + query, Map.of("Cookie", "a=b; " + cookie));
  }

  private void installs() {
    HttpResponse<String> sent = bot.get("/slack/install", Map.of());
    assertThat(sent.statusCode()).isEqualTo(302);
    Map<String, String> query = query(sent);
    assertThat(query).containsEntry("client_id", "111.222").containsEntry("scope", Scope.all());
    HttpResponse<String> done = back("code=code-1&state=" + query.get("state"), cookie(sent));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("War Aid Bot is installed");
  }

  @Test
  void installs_andAnswersThere_untilTakenOut() {
    installs();
    assertThat(new String(kept.tokens().of("slack:T2").orElseThrow(), ISO_8859_1))
        .doesNotContain("xoxb");
    bot.event(Payloads.message("Ev1", "1.1", "D2", "im", "hello").put("team_id", "T2"));
    assertThat(slack.awaitMessages("D2", 1).get(0).token()).isEqualTo("xoxb-installed");
    var own = Payloads.message("Ev2", "1.2", "D2", "im", "I am you").put("team_id", "T2");
    Payloads.in(own).put("user", "UBOT2");
    bot.event(own);

    bot.event(Payloads.appUninstalled("Ev3", "T2"));
    assertThat(kept.tokens().teams()).isEmpty();
    bot.event(Payloads.message("Ev4", "1.4", "D2", "im", "anyone?").put("team_id", "T2"));
    installs();
    bot.event(Payloads.tokensRevoked("Ev5", "T2"));
    assertThat(kept.tokens().teams()).isEmpty();
    assertThat(slack.messages("D2")).hasSize(1);
  }

  @Test
  void forgetsToken_thatIsRefused() {
    installs();
    slack.revoke("xoxb-installed");
    bot.event(Payloads.message("Ev1", "1.1", "D2", "im", "hello").put("team_id", "T2"));
    Eventually.holds(() -> kept.tokens().teams().isEmpty(), () -> kept.tokens().teams());
    assertThat(bot.channel.state().kind()).isEqualTo(ChannelState.Kind.UP);
  }

  @Test
  void refuses_whatItDidNotSendThere() {
    HttpResponse<String> sent = bot.get("/slack/install", Map.of());
    String state = query(sent).get("state");
    String cookie = cookie(sent);
    assertThat(back("code=code-1&state=" + state, "slack_install=other").statusCode())
        .isEqualTo(400);
    assertThat(back("code=code-1", cookie).statusCode()).isEqualTo(400);
    String forged = "9999999999.AAAA." + "0".repeat(64);
    assertThat(back("code=code-1&state=" + forged, "slack_install=" + forged).statusCode())
        .isEqualTo(400);
    assertThat(slack.calls("oauth.v2.access")).isEmpty();

    assertThat(back("error=access_denied&state=" + state, cookie).body())
        .contains("not allowed")
        .doesNotContain("access_denied");
    // Each state is good for one return.
    assertThat(back("code=code-1&state=" + state, cookie).statusCode()).isEqualTo(400);

    HttpResponse<String> again = bot.get("/slack/install", Map.of());
    HttpResponse<String> failed =
        back("code=wrong&state=" + query(again).get("state"), cookie(again));
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(kept.tokens().teams()).isEmpty();
  }

  @Test
  void statesAreShortLived() {
    Instant start = Instant.parse("2026-11-24T12:00:00Z");
    InstallState early = new InstallState(KEY, () -> start);
    String state = early.fresh();
    Instant late = start.plus(InstallState.GOOD).plusSeconds(1);
    assertThat(new InstallState(KEY, () -> late).isGood(state, Optional.of(state))).isFalse();
    assertThat(new InstallState("another", () -> start).isGood(state, Optional.of(state)))
        .isFalse();
    assertThat(early.isGood(state, Optional.of(state))).isTrue();
    assertThat(early.isGood(state, Optional.of(state))).isFalse();
  }

  @Test
  void encryptsTokens_forOneWorkspaceAndOneKey() throws GeneralSecurityException {
    TokenCipher cipher = new TokenCipher(KEY);
    byte[] hidden = cipher.encrypt("T1", "xoxb-1");
    assertThat(cipher.decrypt("T1", hidden)).isEqualTo("xoxb-1");
    assertThat(cipher.encrypt("T1", "xoxb-1")).isNotEqualTo(hidden);
    assertThatThrownBy(() -> cipher.decrypt("T2", hidden))
        .isInstanceOf(GeneralSecurityException.class);
    byte[] damaged = hidden.clone();
    damaged[damaged.length - 1]++;
    assertThatThrownBy(() -> cipher.decrypt("T1", damaged))
        .isInstanceOf(GeneralSecurityException.class);
    byte[] other = new byte[32];
    other[0] = 1;
    TokenCipher another = new TokenCipher(Base64.getEncoder().encodeToString(other));
    assertThatThrownBy(() -> another.decrypt("T1", hidden))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void saysWhatIsMissing() {
    try (SlackBot wrong = new SlackBot(slack, kept, install("short"), Optional.empty())) {
      assertThat(wrong.channel.state())
          .isEqualTo(
              ChannelState.down(
                  "SLACK_TOKEN_KEY is not 32 bytes in Base64: make one with openssl rand -base64"
                      + " 32"));
      assertThat(wrong.channel.webhooks()).isEmpty();
    }
  }
}
