package org.waraid.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.Payloads;
import org.waraid.channel.slack.fake.Signed;

class SlackSecurityTest {
  private static final Duration SIX_MINUTES = Duration.ofMinutes(6);

  private final FakeSlack slack = new FakeSlack();
  private final SlackBot bot = new SlackBot(slack, SlackBot.durable()).up();

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  @Test
  void refuses_whatIsNotSignedByNow() {
    String body = Payloads.form(Payloads.command("hello", slack.responseUrl()));
    Instant now = Instant.now();
    List<Map<String, String>> wrong =
        List.of(
            Map.of(),
            Signed.headers("another secret", now, body),
            Signed.headers(SlackBot.SECRET, now.minus(SIX_MINUTES), body),
            Signed.headers(SlackBot.SECRET, now.plus(SIX_MINUTES), body),
            Signed.headers(SlackBot.SECRET, now, body + "x"));
    for (Map<String, String> headers : wrong) {
      assertThat(bot.post(body, headers).statusCode()).isEqualTo(401);
    }
    // Nothing of these is parsed: each would make the library's parser throw.
    for (String junk : List.of("[]", "payload=%7Bx", "{\"type\":\"event_callback\"}")) {
      assertThat(bot.post(junk, Map.of()).statusCode()).isEqualTo(401);
    }
    assertThat(bot.assistant.asked).isEmpty();
  }

  @Test
  void survives_signedNonsense() {
    for (String body :
        List.of("[]", "payload=%7Bx", "{\"type\":\"event_callback\"}", "", "{", "x=y")) {
      assertThat(bot.post(body).statusCode()).as(body).isEqualTo(400);
    }
  }

  @Test
  void givesChallengeBack() {
    HttpResponse<String> response =
        bot.post("{\"token\":\"t\",\"challenge\":\"3eZbrw1aB\",\"type\":\"url_verification\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("3eZbrw1aB");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain");
  }

  @Test
  void refusesLargeBodies() {
    String body = "x".repeat(1_100_000);
    assertThat(bot.post(body).statusCode()).isEqualTo(413);
  }

  @Test
  void cutsOff_whoSendsDropByDrop() throws IOException {
    URI address = bot.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      String head =
          """
          POST /slack/events HTTP/1.1
          Host: x
          Content-Type: application/json
          Content-Length: 100000

          """;
      out.write(head.replace("\n", "\r\n").getBytes(UTF_8));
      out.flush();
      int sent = 0;
      try {
        while (sent < 40) {
          out.write('x');
          out.flush();
          sent++;
          LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
            .matches("|HTTP/1.1 408");
      } catch (SocketException e) {
        assertThat(sent).isLessThan(40);
      }
    }
    assertThat(bot.command("still there?").path("text").asText()).startsWith("You said");
  }

  @Test
  void saysHowToMend_whenNoSignatureWasEverRight() {
    String body = Payloads.form(Payloads.command("hello", slack.responseUrl()));
    bot.post(body, Map.of());
    assertThat(bot.channel.state()).isEqualTo(ChannelState.up("HTTP"));
    bot.post(body, Signed.headers("another secret", Instant.now(), body));
    assertThat(bot.channel.state().kind()).isEqualTo(ChannelState.Kind.DOWN);
    assertThat(bot.channel.state().explanation())
        .startsWith(
            "posts to /slack/events bear signatures that SLACK_SIGNING_SECRET does not make");

    bot.command("right");
    assertThat(bot.channel.state()).isEqualTo(ChannelState.up("HTTP"));
    bot.post(body, Signed.headers("another secret", Instant.now(), body));
    assertThat(bot.channel.state()).isEqualTo(ChannelState.up("HTTP"));
  }
}
