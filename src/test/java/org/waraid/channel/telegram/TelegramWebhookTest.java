package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Webhook.Request;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.telegram.fake.FakeTelegram;

/** What Telegram posts is taken once, nobody else can post, and an operator knows how it goes. */
class TelegramWebhookTest extends TelegramTest {
  @Test
  void refusesPosts_thatAreNotTelegrams() {
    WebhookSettings settings =
        WebhookSettings.of(
            Optional.of("https://bot.example.org"), Optional.empty(), FakeTelegram.TOKEN);
    try (TelegramChannel posted = byWebhook(settings)) {
      assertThat(posted.webhooks())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.path()).isEqualTo("/telegram");
                assertThat(it.receive(request("wrong", "{}")).status()).isEqualTo(401);
                assertThat(it.receive(request(settings.secret(), "{}")).status()).isEqualTo(503);
              });
      posted.start();
      Eventually.holds(() -> posted.state().ready(), posted::state);
      assertThat(posted.state().explanation())
          .isEqualTo("webhook at https://bot.example.org/telegram as @war_aid_bot");
      assertThat(telegram.calls("setwebhook").get(0).body().path("secret_token").asText())
          .isEqualTo(settings.secret());
      assertThat(posted.webhooks().get(0).receive(request(settings.secret(), "junk")).status())
          .isEqualTo(400);
      assertThat(posted.webhooks().get(0).receive(request(settings.secret(), "{}")).status())
          .isEqualTo(400);
    }
  }

  @Test
  void tellsWhatIsWrong_whenTelegramsPostsDoNotArrive() {
    WebhookSettings settings =
        WebhookSettings.of(
            Optional.of("https://bot.example.org"), Optional.empty(), FakeTelegram.TOKEN);
    try (TelegramChannel posted = byWebhook(settings)) {
      posted.start();
      Eventually.holds(() -> posted.state().ready(), posted::state);
      telegram.failToPost("Wrong response from the webhook: 404 Not Found", 3);
      Eventually.holds(() -> !posted.state().ready(), posted::state);
      assertThat(posted.state().explanation())
          .isEqualTo(
              "messages wait at Telegram, which cannot post them to"
                  + " https://bot.example.org/telegram (Wrong response from the webhook: 404 Not"
                  + " Found): have the proxy pass this path to the bot's PORT; Telegram tries"
                  + " again by itself");

      telegram.failToPost("", 0);
      Eventually.holds(() -> posted.state().ready(), posted::state);
      assertThat(posted.state().explanation())
          .isEqualTo("webhook at https://bot.example.org/telegram as @war_aid_bot");
    }
  }

  @Test
  void tellsOfAnotherProgram_thatReceivesTheMessages() {
    WebhookSettings settings =
        WebhookSettings.of(
            Optional.of("https://bot.example.org"), Optional.empty(), FakeTelegram.TOKEN);
    try (TelegramChannel posted = byWebhook(settings)) {
      posted.start();
      Eventually.holds(() -> posted.state().ready(), posted::state);
      telegram.webhookOfAnother("https://other.example.org/hook");
      Eventually.holds(() -> !posted.state().ready(), posted::state);
      assertThat(posted.state().explanation())
          .isEqualTo(
              "another program has Telegram post this bot's messages to"
                  + " https://other.example.org/hook: stop it, or give it a token of its own, and"
                  + " start this one again");

      telegram.failToPost("", 500);
      telegram.webhookOfAnother("https://bot.example.org/telegram");
      Eventually.holds(() -> posted.state().ready(), posted::state);
    }
  }

  @Test
  void answersOnce_whatIsPostedAgainAndAgain_andSwitchesBackToPolling() {
    WebhookSettings settings =
        WebhookSettings.of(
            Optional.of("https://bot.example.org:8443/hook"), Optional.of("s3cret"), "1:A");
    String body = message(OLENA, OLENA, "hello").put("update_id", 7).toString();
    try (TelegramChannel posted = byWebhook(settings)) {
      posted.start();
      Eventually.holds(() -> posted.state().ready(), posted::state);
      // Not kept anywhere, so Telegram is asked to come again until it is answered.
      Eventually.holds(
          () -> posted.webhooks().get(0).receive(request("s3cret", body)).status() == 200,
          () -> "never taken");
      assertThat(telegram.awaitMessages(OLENA, 1)).hasSize(1);
    }
    channel.start();
    telegram.push(message(OLENA, OLENA, "by polling").put("update_id", 8));
    assertThat(telegram.awaitMessages(OLENA, 2).get(1).text()).contains("by polling");
    assertThat(telegram.webhook()).isNull();
  }

  @Test
  void saysWhy_whenTelegramDoesNotAcceptTheAddress() {
    try (TelegramChannel posted =
        byWebhook(
            WebhookSettings.of(
                Optional.of("https://unresolvable.example.org/"), Optional.empty(), "1:A"))) {
      posted.start();
      Eventually.holds(
          () -> posted.state().explanation().startsWith("Telegram does not accept"), posted::state);
      assertThat(posted.state().explanation())
          .isEqualTo(
              "Telegram does not accept TELEGRAM_WEBHOOK_URL (Bad Request: bad webhook: Failed to"
                  + " resolve host): correct it and start again");
    }
  }

  private TelegramChannel byWebhook(WebhookSettings webhook) {
    return new TelegramChannel(
        new TelegramSettings(FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(5))
            .by(webhook),
        assistant,
        kept);
  }

  private static Request request(String secret, String body) {
    return new Request(Map.of("x-telegram-bot-api-secret-token", List.of(secret)), body);
  }
}
