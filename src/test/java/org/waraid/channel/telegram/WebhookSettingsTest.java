package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bot.example.org/telegram",
        "https://bot.example.org:9000/telegram",
        "bot.example.org",
        "https://",
        "https://bot.example.org/a b"
      })
  void refusesAddresses_towardsWhichTelegramDoesNotPost(String url) {
    assertThatThrownBy(() -> WebhookSettings.of(Optional.of(url), Optional.empty(), "1:A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TELEGRAM_WEBHOOK_URL must be https://host[:port][/path] with port 443, 80, 88 or"
                + " 8443");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> WebhookSettings.of(Optional.empty(), Optional.empty(), "1:A"))
        .hasMessage(
            "TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_URL, such as"
                + " https://bot.example.org/telegram");
  }

  @Test
  void makesTheSameSecretForEveryReplica_andShowsItNowhere() {
    Optional<String> url = Optional.of("https://bot.example.org/");
    WebhookSettings one = WebhookSettings.of(url, Optional.empty(), "1:A");

    assertThat(one).isEqualTo(WebhookSettings.of(url, Optional.empty(), "1:A"));
    assertThat(one.secret())
        .isNotEqualTo(WebhookSettings.of(url, Optional.empty(), "1:B").secret());
    assertThat(one.toString()).isEqualTo("webhook at https://bot.example.org/telegram");
  }
}
