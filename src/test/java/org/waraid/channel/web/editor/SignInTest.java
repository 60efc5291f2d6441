package org.waraid.channel.web.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.web.editor.Site.HASH;
import static org.waraid.channel.web.editor.Site.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;

class SignInTest {
  private final SmallDesk desk = new SmallDesk();
  private Site site;

  @BeforeEach
  void open() {
    site = new Site(desk, Map.of("anna", HASH, "ben", HASH));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void saysWhoSignedIn_andKeepsThemIn() throws Exception {
    assertThat(site.signIn("anna", PASSWORD).statusCode()).isEqualTo(200);

    assertThat(site.json("session").get("editor").textValue()).isEqualTo("anna");
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(200);
  }

  @Test
  void setsACookie_thatNoScriptAndNoOtherSiteCanUse() throws Exception {
    HttpResponse<String> plain = site.signIn("anna", PASSWORD);
    HttpResponse<String> secure = site.signIn("anna", PASSWORD, "X-Forwarded-Proto", "https");

    assertThat(attributes(plain))
        .contains("HttpOnly", "SameSite=Strict", "Path=/editor")
        .doesNotContain("Secure");
    assertThat(attributes(secure))
        .contains("HttpOnly", "SameSite=Strict", "Path=/editor", "Secure");
    // 32 random bytes in Base64.
    assertThat(site.cookie()).matches("war-aid-editor=[A-Za-z0-9_-]{43}");
  }

  @Test
  void refusesAWrongPassword_andANameOfNobody_inTheSameWords() throws Exception {
    HttpResponse<String> wrong = site.signIn("anna", "correct horse batterz");
    HttpResponse<String> nobody = site.signIn("carl", PASSWORD);
    HttpResponse<String> longer = site.signIn("anna", PASSWORD + "x".repeat(100));

    assertThat(List.of(wrong.statusCode(), nobody.statusCode(), longer.statusCode()))
        .containsOnly(401);
    assertThat(wrong.body()).isEqualTo(nobody.body()).contains("Name or password is not right.");
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void letsNobodyIn_withoutASession() throws Exception {
    for (String path : List.of("status", "topics", "facts", "unanswered", "files", "history")) {
      assertThat(site.get("/editor/api/" + path).statusCode()).as(path).isEqualTo(401);
    }
    site.useCookie("war-aid-editor=" + "A".repeat(43));
    assertThat(site.get("/editor/api/session").statusCode()).isEqualTo(204);
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(401);
    assertThat(site.post("publish", "{}").statusCode()).isEqualTo(401);
    assertThat(site.get("/editor").statusCode()).isEqualTo(200);
  }

  @Test
  void givesANewSession_atEverySignIn() throws Exception {
    site.signIn("anna", PASSWORD);
    String first = site.cookie();
    site.signIn("anna", PASSWORD);
    String second = site.cookie();

    assertThat(second).isNotEqualTo(first);
    site.useCookie(first);
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(401);
  }

  @Test
  void signsOut() throws Exception {
    site.signIn("anna", PASSWORD);

    HttpResponse<String> out = site.post("sign-out", "{}");

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(attributes(out)).contains("Path=/editor", "Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(401);
  }

  @Test
  void endsASession_thatIsIdleForHalfAnHour() throws Exception {
    site.signIn("anna", PASSWORD);
    site.later(Duration.ofMinutes(29));
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(200);
    site.later(Duration.ofMinutes(29));
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(200);
    site.later(Duration.ofMinutes(31));
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(401);
  }

  @Test
  void endsASession_afterTwelveHours_howeverBusyItIs() throws Exception {
    site.signIn("anna", PASSWORD);
    for (int i = 0; i < 35; i++) {
      site.later(Duration.ofMinutes(20));
      assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(200);
    }
    site.later(Duration.ofMinutes(20));
    assertThat(site.get("/editor/api/status").statusCode()).isEqualTo(401);
  }

  @Test
  void slowsDownWhoGuesses_butNoOtherClient() throws Exception {
    for (int i = 0; i < Throttle.OF_ONE; i++) {
      assertThat(guess("203.0.113.7").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> slowed = site.signIn("anna", PASSWORD, "X-Forwarded-For", "203.0.113.7");

    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.body()).contains("Too many tries. Please wait 3 minutes and try again.");
    assertThat(slowed.headers().firstValue("Retry-After")).contains("180");
    assertThat(guess("203.0.113.8").statusCode()).isEqualTo(401);
    site.later(Duration.ofMinutes(3));
    assertThat(site.signIn("anna", PASSWORD, "X-Forwarded-For", "203.0.113.7").statusCode())
        .isEqualTo(200);
  }

  @Test
  void forgetsMistakes_whenThePasswordIsRight() throws Exception {
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i < Throttle.OF_ONE; i++) {
        assertThat(guess("203.0.113.7").statusCode()).isEqualTo(401);
      }
      assertThat(site.signIn("anna", PASSWORD, "X-Forwarded-For", "203.0.113.7").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void takesANetworkOfIpv6_forOneClient() throws Exception {
    for (int i = 0; i < Throttle.OF_ONE; i++) {
      assertThat(guess("2001:db8:1:2::" + i).statusCode()).isEqualTo(401);
    }
    assertThat(guess("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
    assertThat(guess("2001:db8:1:3::1").statusCode()).isEqualTo(401);
  }

  @Test
  void slowsDownAllTogether_whenManyGuess() throws Exception {
    Set<Integer> codes = new HashSet<>();
    for (int i = 0; i <= Throttle.OF_ALL; i++) {
      codes.add(guess("198.51.100." + i).statusCode());
    }
    assertThat(codes).containsExactlyInAnyOrder(401, 429);
    site.later(Duration.ofMinutes(1));
    assertThat(guess("198.51.100.200").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesPosts_withoutTheTokenOfTheSession() throws Exception {
    site.signIn("anna", PASSWORD);
    site.useToken(null);
    assertThat(site.post("reload", "{}").statusCode()).isEqualTo(403);
    site.useToken("x".repeat(43));
    assertThat(site.post("reload", "{}").body()).contains("The page is out of date.");
    assertThat(desk.done()).isEmpty();
  }

  @Test
  void refusesPosts_ofOtherSites() throws Exception {
    site.signIn("anna", PASSWORD);

    for (String[] headers :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Origin", "http://127.0.0.1:1"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
        }) {
      assertThat(site.post("reload", "{}", headers).statusCode())
          .as(String.join(": ", headers))
          .isEqualTo(403);
    }
    assertThat(site.bare("sign-in", "{}").statusCode()).isEqualTo(403);
    assertThat(site.post("reload", "{}", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(200);
    assertThat(
            site.post(
                    "reload",
                    "{}",
                    "Origin",
                    "https://bot.example",
                    "X-Forwarded-Host",
                    "bot.example")
                .statusCode())
        .isEqualTo(200);
    assertThat(desk.done()).containsExactly("reload", "reload");
  }

  @Test
  void tellsBrowsers_toKeepNothingAndToRunNothingElse() throws Exception {
    site.signIn("anna", PASSWORD);
    for (String path : List.of("/editor", "/editor/main.js", "/editor/api/status")) {
      var headers = site.get(path).headers();
      assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
      assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void isMadeOfFiles_thatRunNothingInlineAndReadNoMarkup() throws Exception {
    String page = site.get("/editor").body();
    assertThat(page).doesNotContain(" style=", "onclick", "<script>", "<style");
    List<String> scripts = new ArrayList<>(List.of("/editor/main.js"));
    for (int i = 0; i < scripts.size(); i++) {
      String script = site.get(scripts.get(i)).body();
      assertThat(script)
          .as(scripts.get(i))
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(");
      Matcher imported = Pattern.compile("from \"(/[^\"]+)\"").matcher(script);
      while (imported.find()) {
        if (!scripts.contains(imported.group(1))) {
          scripts.add(imported.group(1));
        }
      }
    }
    assertThat(scripts).contains("/reply.js", "/editor/files.js").hasSize(13);
  }

  @Test
  void isOff_whenNobodyMaySignIn() throws IOException, InterruptedException {
    assertThat(EditorPage.state(Map.of())).isEqualTo(ChannelState.off("EDITORS_PAGE is not set"));
    try (Site off = new Site(desk, Map.of())) {
      HttpResponse<String> page = off.get("/editor");
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("java -jar war-aid-bot.jar hash-password");
      assertThat(off.get("/editor/main.js").statusCode()).isEqualTo(404);
      assertThat(off.get("/editor/api/status").statusCode()).isEqualTo(404);
      assertThat(off.signIn("anna", PASSWORD).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void keepsOut_onlyThoseWhoseHashCannotBeRead() throws IOException, InterruptedException {
    Map<String, String> hashes = Map.of("anna", HASH, "ben", "secret", "carl", "");

    assertThat(EditorPage.state(hashes))
        .isEqualTo(
            ChannelState.down(
                "EDITORS_PAGE has no bcrypt hash that can be read for ben, carl."
                    + " Make an entry with: java -jar war-aid-bot.jar hash-password NAME"));
    try (Site some = new Site(desk, hashes)) {
      assertThat(some.signIn("anna", PASSWORD).statusCode()).isEqualTo(200);
      assertThat(some.signIn("ben", "secret").statusCode()).isEqualTo(401);
      assertThat(some.signIn("carl", "").statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> guess(String client) throws IOException, InterruptedException {
    return site.signIn("anna", "a guess", "X-Forwarded-For", client);
  }

  private static List<String> attributes(HttpResponse<String> response) {
    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
    return List.of(cookie.split("; ?", -1));
  }
}
